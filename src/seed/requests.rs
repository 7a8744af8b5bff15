//! What waits for a second person's yes in the demonstration, and what became of earlier requests: the site lead may block
//! users and suspend lines only with approval, and change a plan with that of two of three.
//!
//! Always true: a request is to exactly what its deed would do; one that waits can be answered.

use serde_json::json;

use super::{lines::SITE_LEAD, rows::Part};
use crate::{
    access::Permission,
    approvals::model::{EXPIRES, State, Stop},
    desk::{Change, Event, SOMEBODY, Script, request_hash},
    ids::RoleId,
    people::{model::User, users::rules::Refusal},
    time::{Moment, Span},
};

/// One request of the site lead's.
struct Request {
    id: &'static str,
    /// The deed's kind, which is its event's too.
    kind: &'static str,
    about: &'static str,
    state: State,
    /// How many hours ago it was asked for, and after how many it was over.
    asked: i64,
    after: i64,
    reason: &'static str,
    /// By whose answer, and in whose place.
    by: Option<(&'static str, Option<&'static str>)>,
    comment: Option<&'static str>,
}

const ASKER: &str = "dana";
/// What the site lead may only with approval.
const GATED: [Permission; 4] =
    [Permission::BlockUsers, Permission::EditUsers, Permission::SuspendLines, Permission::ChangePlans];

const fn open(id: &'static str, kind: &'static str, about: &'static str, asked: i64, reason: &'static str) -> Request {
    Request { id, kind, about, state: State::Open, asked, after: 0, reason, by: None, comment: None }
}

const fn over(
    request: Request,
    state: State,
    after: i64,
    by: (&'static str, Option<&'static str>),
    comment: Option<&'static str>,
) -> Request {
    Request { state, after, by: Some(by), comment, ..request }
}

const REQUESTS: [Request; 8] = [
    open("ask-1", "user_blocked", "mateo", 3, "Left his badge at the warehouse and does not answer."),
    open("ask-2", "user_edited", "mateo", 30, "He goes by another title since Monday."),
    open("ask-3", "user_unblocked", "trent", 55, "He is back for the season."),
    over(
        open("ask-4", "user_blocked", "trent", 500, "His contract ended on Friday."),
        State::Done,
        4,
        ("olivia", None),
        Some("Thank you for telling us so quickly."),
    ),
    over(
        open("ask-5", "user_blocked", "kwame", 400, "Phone lost on the night shift."),
        State::Rejected,
        20,
        ("marcos", None),
        Some("Basta con suspender la línea; Kwame sigue trabajando."),
    ),
    over(
        open("ask-6", "user_unblocked", "trent", 300, "One more week of work."),
        State::Rejected,
        9,
        ("maya", Some("marcos")),
        Some("Not before his new contract is signed."),
    ),
    over(open("ask-7", "user_blocked", "mateo", 250, ""), State::Withdrawn, 1, ("dana", None), None),
    over(open("ask-8", "user_blocked", "trent", 480, "To be sure."), State::Stopped, 30, ("olivia", None), None),
];

/// All of them, and who answers for Marcos while he is away.
pub fn write(script: &mut Script, parts: &[Part<'_>], now: Moment) {
    let of = |name: &str| parts.iter().find(|part| part.member.as_str() == name);
    let Some(asker) = of(ASKER) else { return };
    let gated = GATED.map(Permission::key);
    let two_of_three = json!({ "approvers": ["marcos", "olivia", "peter"], "needed": 2 });
    script.add(
        "UPDATE role:[$_.org, $_.role] SET permissions = array::distinct(array::concat(permissions, $_.gated)),
            asking = $_.gated, conditions = $_.conditions",
        json!({
            "org": asker.organization, "role": RoleId::new(SITE_LEAD), "gated": gated,
            "conditions": { Permission::ChangePlans.key(): two_of_three },
        }),
    );
    for request in &REQUESTS {
        let Some(about) = of(request.about) else { continue };
        put(script, request, (asker, about), &of, now);
    }
    if let (Some(away), Some(other)) = (of("marcos"), of("maya")) {
        script.add(
            "CREATE delegation:[$_.org, $_.member] SET org = $_.org, member = $_.member, to = $_.to, from = $_.from, until = $_.until",
            json!({
                "org": away.organization, "member": away.member, "to": other.member, "from": now - Span::days(14),
                "until": now + Span::days(5),
            }),
        );
    }
}

fn put<'a>(
    script: &mut Script,
    request: &Request,
    (asker, about): (&Part<'_>, &Part<'_>),
    of: &impl Fn(&str) -> Option<&'a Part<'a>>,
    now: Moment,
) {
    let (organization, at) = (&asker.organization, now - Span::hours(request.asked));
    let (name, about_name) = (asker.details.name(), about.details.name());
    let user = User(about.member.clone());
    // Somebody else has edited this user since: what was asked for is stale.
    let (wish, changes, seen, permission) = if request.kind == "user_edited" {
        let mut after = about.details.clone();
        after.title = Some("Jefe de almacén".to_owned());
        let change = Change::of("title", about.details.title.as_deref(), after.title.as_deref());
        (json!([user, after]), change, Some(0), Permission::EditUsers)
    } else {
        (json!(user), None, None, Permission::BlockUsers)
    };
    let wish = wish.to_string();
    let over = (request.state != State::Open).then(|| at + Span::hours(request.after));
    let by_name = request.by.and_then(|(by, authority)| said(of, by, authority));
    let stopped = (request.state == State::Stopped)
        .then(|| Stop::Refused { said: serde_json::to_string(&Refusal::AlreadyBlocked).unwrap_or_default() });
    script.add(
        "CREATE approval:[$_.org, $_.id] SET org = $_.org, state = $_.state, deed = $_.kind, permission = $_.permission,
            wish = $_.wish, seen = $_.seen, hash = $_.hash, asker = $_.asker, asker_name = $_.name, on_kind = 'member',
            on_id = $_.about, account = $_.somebody, event = $_.kind, about = $_.about, about_name = $_.about_name, changes = $_.changes,
            condition = { approvers: [], needed: 1 }, reason = $_.reason, at = $_.at, rev = $_.rev, until = $_.until,
            revision = 1, over = $_.over, by = $_.by, by_name = $_.by_name, comment = $_.comment, stopped = $_.stopped",
        json!({
            "org": organization, "id": request.id, "state": request.state, "kind": request.kind,
            "permission": permission.key(), "wish": wish, "seen": seen, "hash": request_hash(organization, request.kind, (&wish, seen), None, &asker.member),
            "asker": asker.member, "name": name, "about": about.member, "about_name": about_name,
            "changes": changes.into_iter().collect::<Vec<_>>(), "reason": none_if_empty(request.reason), "at": at,
            "rev": at.reversed(), "until": at + EXPIRES, "over": over, "by": request.by.map(|(by, _)| by),
            "by_name": by_name, "somebody": SOMEBODY, "comment": request.comment, "stopped": stopped,
        }),
    );
    let asked = format!("{}\u{1f}{about_name}", request.kind);
    let changes = [
        Change::of("asked", None, Some(&asked)),
        Change::of("asker", None, Some(&name)),
        Change::of("reason", None, none_if_empty(request.reason)),
    ];
    let event = Event {
        kind: "approval_asked",
        about: about.member.to_string(),
        about_name,
        changes: changes.into_iter().flatten().collect(),
    };
    script.record(at, organization, Some((asker.member.as_str(), &name)), event);
}

fn none_if_empty(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// A name, and in whose place.
fn said<'a>(of: &impl Fn(&str) -> Option<&'a Part<'a>>, by: &str, authority: Option<&str>) -> Option<String> {
    let name = |who: &str| of(who).map(|part| part.details.name());
    let Some(authority) = authority else { return name(by) };
    Some(format!("{}\u{1f}{}", name(by)?, name(authority)?))
}
