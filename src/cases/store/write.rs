//! Rows of a case: written when it is opened, when it turns, when somebody says something.

use serde_json::json;

use super::{deeds::said_key, rows::promised, search::put_words};
use crate::{
    access::Permission,
    care::rules::Staff,
    cases::{
        files::{
            model::Purpose,
            store::{Owner, attach},
        },
        model::{CaseState, Clock, Mark, Said, Severity},
        rules::{Addressee, Changed, Colleague, Opened, opened as marked},
    },
    desk::{Change, Concern, Event, Letter, Script, Topic, ulid},
    history::model::Kind,
    ids::{CaseId, FileId, MemberId, OrganizationId},
    notices::Thread,
    paths,
    time::{Moment, Span},
};

/// Who says something.
pub(super) enum Speaker<'a> {
    Member(&'a MemberId),
    Staff(&'a Staff),
}

/// A case that turns.
pub(super) struct Turning<'a> {
    pub organization: &'a OrganizationId,
    pub id: &'a CaseId,
    /// The revision that was read: another one is another try.
    pub seen: i64,
    pub severity: Severity,
    pub changed: &'a Changed,
    /// What goes along with what is said.
    pub files: &'a [FileId],
    /// What of it counts in the reports.
    pub marks: &'a [Mark],
}

/// In which part of the staff's queue it stands.
const fn queue(state: CaseState) -> &'static str {
    match state {
        _ if state.is_with_us() => "open",
        CaseState::Closed => "over",
        _ => "waiting",
    }
}

/// By what it is ordered: when the next promise is due, or when it was escalated, if that is earlier. Where there is
/// neither, the graver case comes first.
fn due((first, resolve): (Clock, Clock), escalated: Option<Moment>, severity: Severity) -> Moment {
    let next = promised(first, resolve).into_iter().chain(escalated).min();
    next.unwrap_or(Moment::NEVER + Span(severity as i64))
}

/// A new case with everybody who is named on it.
pub(super) fn put_case(script: &mut Script, organization: &OrganizationId, opened: &Opened, now: Moment) {
    let wish = &opened.wish;
    let watchers: Vec<&MemberId> = opened.watchers.iter().map(|one| &one.member).collect();
    script.add(
        "CREATE case:[$_.org, $_.id] SET org = $_.org, number = $_.number, about = $_.about, category = $_.category,
            severity = $_.severity, subject = $_.subject, description = $_.description,
            opener = $_.opener, opener_name = $_.opener_name, opened_by = $_.by, confidential = $_.confidential,
            watchers = $_.watchers, state = $_.state, first = $_.first, resolve = $_.resolve, queue = $_.queue, due = $_.due,
            opened = $_.now, rev = $_.rev, latest = $_.now, latest_rev = $_.rev, revision = 1;
         CREATE type::record('case_number', $_.number) SET org = $_.org, case = $_.id",
        json!({
            "org": organization, "id": opened.id, "number": opened.number, "about": opened.about,
            "category": wish.category, "severity": wish.severity, "subject": wish.subject,
            "description": wish.description, "opener": opened.opener.member, "opener_name": opened.opener.name,
            "by": opened.by.as_ref().map(|by| &by.name), "confidential": wish.is_confidential, "watchers": watchers,
            "state": opened.state, "first": opened.first, "resolve": opened.resolve, "queue": queue(opened.state),
            "due": due((opened.first, opened.resolve), None, wish.severity), "now": now, "rev": now.reversed(),
        }),
    );
    put_marks(script, (organization, &opened.id), &[marked(wish.severity, now)], now);
    put_words(script, organization, (&opened.id, ""), [wish.subject.as_str(), &wish.description]);
    name_on(script, organization, &opened.id, (&opened.opener.member, true));
    for one in watchers {
        name_on(script, organization, &opened.id, (one, false));
    }
}

/// Puts a case among those of somebody, after it was written.
pub(super) fn name_on(
    script: &mut Script,
    organization: &OrganizationId,
    id: &CaseId,
    (member, mine): (&MemberId, bool),
) {
    script.add(
        "LET $of = SELECT state, rev, latest_rev FROM ONLY case:[$_.org, $_.id];
         UPSERT case_of:[$_.org, $_.member, $_.id] SET org = $_.org, member = $_.member, case = $_.id, mine = $_.mine,
            state = $of.state, rev = $of.rev, latest_rev = $of.latest_rev",
        json!({ "org": organization, "id": id, "member": member, "mine": mine }),
    );
}

/// What has become of it, and what was said along with that.
pub(super) fn put_turn(script: &mut Script, turning: &Turning<'_>, by: &Speaker<'_>, now: Moment) {
    let Turning { organization, id, seen, severity, changed, files, marks } = turning;
    let staff = changed.assignee.as_ref();
    let (rating, rating_text) = changed.rating.clone().unzip();
    let values = json!({
        "org": organization, "id": id, "seen": seen, "state": changed.to, "first": changed.first,
        "resolve": changed.resolve, "staff": staff.map(|staff| &staff.id), "staff_name": staff.map(|staff| &staff.name),
        "queue": queue(changed.to), "due": due((changed.first, changed.resolve), changed.escalated, *severity), "now": now, "rev": now.reversed(),
        "closed": changed.closed, "escalated": changed.escalated, "rating": rating, "rating_text": rating_text.flatten(),
    });
    script.require("(SELECT VALUE revision FROM ONLY case:[$_.org, $_.id]) = $_.seen", "moved", values.clone());
    script.add(
        "UPDATE case:[$_.org, $_.id] SET state = $_.state, first = $_.first, resolve = $_.resolve, assignee = $_.staff,
            assignee_name = $_.staff_name, queue = $_.queue, due = $_.due, latest = $_.now, latest_rev = $_.rev,
            closed = $_.closed, escalated = $_.escalated, rating = $_.rating, rating_text = $_.rating_text, revision += 1",
        values.clone(),
    );
    script.add("UPDATE case_of SET state = $_.state, latest_rev = $_.rev WHERE org = $_.org AND case = $_.id", values);
    put_marks(script, (organization, id), marks, now);
    if let Some((said, text)) = &changed.comment {
        let entry = say(script, (organization, id), by, (*said, text), now);
        let (by, purpose) = match by {
            Speaker::Member(member) => (member.to_string(), Purpose::Reply((*id).clone())),
            Speaker::Staff(staff) => (staff.id.clone(), Purpose::Answer((*id).clone())),
        };
        attach(script, &Owner { organization: (*organization).clone(), by, purpose }, (id, &entry), files);
    }
}

/// What counts in the reports.
fn put_marks(script: &mut Script, (organization, id): (&OrganizationId, &CaseId), marks: &[Mark], now: Moment) {
    for mark in marks {
        script.add(
            "CREATE case_mark:[$_.org, $_.case, $_.id] CONTENT $_.mark",
            json!({ "org": organization, "case": id, "id": ulid(now), "mark": mark }),
        );
    }
}

/// Something said in the open; gives its id.
pub(super) fn say(
    script: &mut Script,
    (organization, id): (&OrganizationId, &CaseId),
    by: &Speaker<'_>,
    (said, text): (Said, &str),
    now: Moment,
) -> String {
    let entry = ulid(now);
    let (by, name, staff) = match by {
        Speaker::Member(member) => (member.as_str(), None, false),
        Speaker::Staff(staff) => (staff.id.as_str(), Some(&staff.name), true),
    };
    script.add(
        "CREATE case_comment:[$_.org, $_.case, $_.id] SET org = $_.org, case = $_.case, at = $_.now, rev = $_.rev,
            by = $_.by, by_name = $_.name ?? (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$_.org, $_.by]),
            staff = $_.staff, said = $_.said, text = $_.text",
        json!({
            "org": organization, "case": id, "id": entry, "now": now, "rev": now.reversed(), "by": by, "name": name,
            "staff": staff, "said": said_key(said), "text": text,
        }),
    );
    put_words(script, organization, (id, &entry), [text]);
    entry
}

/// Organization, case, number and subject of what a letter is about.
pub(super) type Matter<'a> = (&'a OrganizationId, &'a CaseId, &'a str, &'a str);

/// A letter about a case to somebody who is named on it.
pub(super) fn post(
    script: &mut Script,
    now: Moment,
    to: &Colleague,
    template: &str,
    about: Matter<'_>,
    comment: Option<&str>,
) {
    script.post(now, &to_colleague(to, template, about, comment));
}

pub(super) fn to_colleague(to: &Colleague, template: &str, about: Matter<'_>, comment: Option<&str>) -> Letter {
    let (organization, id, ..) = about;
    let mut letter = letter((&to.first_name, &to.email, &to.language), template, about, comment);
    letter.values["link"] = json!(paths::case(organization, id));
    letter.concern =
        Some(Concern { organization: organization.clone(), member: to.member.clone(), about: id.to_string() });
    letter.values[Thread::VALUE] =
        json!(Thread { organization: organization.clone(), case: id.clone(), member: to.member.clone() });
    letter
}

/// A letter about a case to somebody of the provider's.
pub(super) fn post_to_staff(
    script: &mut Script,
    now: Moment,
    to: &Addressee,
    template: &str,
    about: Matter<'_>,
    comment: Option<&str>,
) {
    let mut letter = letter((&to.first_name, &to.email, &to.language), template, about, comment);
    letter.values["link"] = json!(paths::care_case(about.0, about.1));
    script.post(now, &letter);
}

fn letter(
    (name, email, language): (&str, &str, &str),
    template: &str,
    (_, _, number, subject): Matter<'_>,
    comment: Option<&str>,
) -> Letter {
    Letter {
        to: email.to_owned(),
        language: language.to_owned(),
        template: template.to_owned(),
        values: json!({ "name": name, "number": number, "subject": subject, "comment": comment }),
        concern: None,
    }
}

pub(super) fn tell(script: &mut Script, now: Moment, organization: &OrganizationId) {
    script.tell(now, organization, Topic::Seen(Permission::ViewCases));
}

/// The line of history. Its name is the number alone: what a case is about is for those who find it.
pub(super) fn event(
    happened: Kind,
    id: &CaseId,
    number: &str,
    changes: impl IntoIterator<Item = Option<Change>>,
) -> Event {
    let changes = changes.into_iter().flatten().collect();
    Event { kind: happened.key(), about: id.to_string(), about_name: number.to_owned(), changes }
}
