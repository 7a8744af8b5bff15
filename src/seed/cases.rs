//! The cases of the demonstration: in every state, in both languages, with their conversations, each by the real rules.

mod cobalt;
mod rivera;

use super::{cast::STAFF, rows::Part};
use crate::{
    care::rules::Staff,
    cases::{
        model::{About, Category, Rating, Severity},
        rules::{Colleague, Opening, StaffTurn, Turn},
        store::{Past, Step, put_past},
    },
    desk::{Script, Zone},
    ids::{AccountId, CaseId, LineId, OrganizationId},
    time::{Moment, Span},
};

/// What happens in a case, so many minutes after what was before it.
enum Then {
    Take(i64),
    Reply(i64, &'static str),
    Ask(i64, &'static str),
    Hold(i64, &'static str),
    Solve(i64, &'static str),
    Note(i64, &'static str),
    /// The opener's own.
    Says(i64, &'static str),
    Accepts(i64),
    Rejects(i64, &'static str),
    Closes(i64, &'static str),
    Escalates(i64, &'static str),
    Rates(i64, Rating, &'static str),
}

struct Story {
    by: &'static str,
    watchers: &'static [&'static str],
    /// Who of the staff has it, as `STAFF` counts them.
    staff: usize,
    /// A line, a number, an account, or nothing.
    about: Where,
    what: (Category, Severity),
    /// Hours ago.
    ago: i64,
    confidential: bool,
    subject: &'static str,
    text: &'static str,
    then: Vec<Then>,
}

enum Where {
    Organization,
    Account(&'static str, &'static str),
    Line(&'static str, &'static str),
}

pub fn write(script: &mut Script, organization: &OrganizationId, parts: &[Part<'_>], now: Moment) {
    let (stories, first) = match organization.as_str() {
        "cobalt" => (cobalt::stories(), 1041),
        "rivera" => (rivera::stories(), 1101),
        _ => return,
    };
    if organization.as_str() == "cobalt" {
        script.add("CREATE case_settings:cobalt SET confidential = true, revision = 1", serde_json::json!({}));
    }
    for (nth, story) in (0..).zip(stories) {
        let Some(opener) = colleague(parts, story.by) else { continue };
        let zone = Zone::named(parts.first().map_or("UTC", |part| part.company.zone));
        let watchers = story.watchers.iter().filter_map(|name| colleague(parts, name)).collect();
        let past = past(organization, (first + nth, nth), opener, watchers, story, now);
        if let Err(refusal) = put_past(script, organization, &zone, past) {
            tracing::error!(?refusal, "a case of the demonstration is none that could have been");
        }
    }
}

fn colleague(parts: &[Part<'_>], member: &str) -> Option<Colleague> {
    let part = parts.iter().find(|part| part.member.as_str() == member)?;
    Some(Colleague {
        member: part.member.clone(),
        name: part.details.name(),
        first_name: part.details.first_name.clone(),
        email: part.details.email.clone(),
        language: part.figure.language.code().to_owned(),
    })
}

fn past(
    organization: &OrganizationId,
    (number, nth): (i64, i64),
    opener: Colleague,
    watchers: Vec<Colleague>,
    story: Story,
    now: Moment,
) -> Past {
    let (id, _, name, _) = STAFF[story.staff];
    let agent = Staff { id: id.to_owned(), name: format!("{name} (Enlace)") };
    let opened = now - Span::hours(story.ago) - Span::minutes(nth * 7);
    let (mut at, mut steps) = (opened, Vec::new());
    for then in story.then {
        let (minutes, staff, customer) = match then {
            Then::Take(after) => (after, Some(StaffTurn::Take), None),
            Then::Reply(after, text) => (after, Some(StaffTurn::Reply(text.to_owned())), None),
            Then::Ask(after, text) => (after, Some(StaffTurn::Ask(text.to_owned())), None),
            Then::Hold(after, text) => (after, Some(StaffTurn::Hold(text.to_owned())), None),
            Then::Solve(after, text) => (after, Some(StaffTurn::Solve(text.to_owned())), None),
            Then::Says(after, text) => (after, None, Some(Turn::Reply(text.to_owned()))),
            Then::Accepts(after) => (after, None, Some(Turn::Accept)),
            Then::Rejects(after, text) => (after, None, Some(Turn::Reject(text.to_owned()))),
            Then::Closes(after, text) => (after, None, Some(Turn::Close(Some(text.to_owned())))),
            Then::Escalates(after, text) => (after, None, Some(Turn::Escalate(text.to_owned()))),
            Then::Rates(after, rating, text) => (after, None, Some(Turn::Rate(rating, Some(text.to_owned())))),
            Then::Note(after, text) => {
                at = at + Span::minutes(after);
                steps.push(Step::Note(at, agent.clone(), text.to_owned()));
                continue;
            }
        };
        at = at + Span::minutes(minutes);
        steps.extend(staff.map(|turn| Step::Staff(at, agent.clone(), turn)));
        steps.extend(customer.map(|turn| Step::Customer(at, opener.clone(), turn)));
    }
    let about = match story.about {
        Where::Organization => About::Organization,
        Where::Account(id, name) => About::Account { id: AccountId::new(id), name: name.to_owned() },
        Where::Line(id, number) => About::Line { id: LineId::new(id), number: number.to_owned() },
    };
    let (category, severity) = story.what;
    Past {
        id: CaseId::new(format!("{organization}-case-{number}")),
        number,
        about,
        opener,
        watchers,
        opened,
        wish: Opening {
            category,
            severity,
            subject: story.subject.to_owned(),
            description: story.text.to_owned(),
            is_confidential: story.confidential,
        },
        steps,
    }
}

fn story(by: &'static str, what: (Category, Severity), ago: i64, words: (&'static str, &'static str)) -> Story {
    Story {
        by,
        watchers: &[],
        staff: 0,
        about: Where::Organization,
        what,
        ago,
        confidential: false,
        subject: words.0,
        text: words.1,
        then: Vec::new(),
    }
}
