//! What Cobalt Freight has asked for its lines: a work in each state, with its past. Numbers that end in 7 wait for staff.

use serde_json::json;

use super::{cast::STAFF, rows::Part};
use crate::{
    accounts::model::Sim,
    care::{
        Asking, ask,
        model::{Known, Suspension, Work, WorkState},
    },
    desk::{Change, Event, Script, Zone},
    ids::{AccountId, LineId, OrganizationId},
    people::model::readable,
    time::{Moment, Span},
    words,
};

/// One work: line, number, the last letters of its transaction, who asked, how many hours ago, what became of it, and why.
struct Past {
    line: &'static str,
    number: &'static str,
    transaction: &'static str,
    by: &'static str,
    hours: i64,
    state: WorkState,
    why: Option<&'static str>,
    work: Work,
}

pub fn write(script: &mut Script, organization: &OrganizationId, parts: &[Part<'_>], now: Moment) {
    if organization.as_str() != "cobalt" {
        return;
    }
    for past in pasts() {
        let Some(part) = parts.iter().find(|part| part.member.as_str() == past.by) else { continue };
        put(script, part, &past, now);
    }
    if let Some(part) = parts.iter().find(|part| part.member.as_str() == "maya") {
        scheduled(script, part, now);
    }
}

fn pasts() -> Vec<Past> {
    use WorkState::{Acknowledged, Cancelled, Completed, Failed, Held, InProgress, Partial};
    let past = |line, number, transaction, by, hours, state, why, work| Past {
        line,
        number,
        transaction,
        by,
        hours,
        state,
        why,
        work,
    };
    let suspend = |reason| Work::Suspend { reason };
    let plan = Work::ChangePlan {
        plan: "unlimited_plus".to_owned(),
        features: ["hotspot", "wifi_calling", "roaming"].map(str::to_owned).to_vec(),
    };
    let number = Work::ChangeNumber { to: "+12145550199".to_owned() };
    vec![
        past("fleet-07", "+15125550147", "7KQ2M8XA", "maya", 500, Completed, None, suspend(Suspension::Seasonal)),
        past("fleet-12", "+15125550152", "7KX9D3TB", "maya", 260, Partial, Some(Known::DemoVoicemail.key()), plan),
        past(
            "fleet-19",
            "+15125550159",
            "7KZ4R6HC",
            "olivia",
            190,
            Failed,
            Some(Known::DemoNetwork.key()),
            Work::ChangeSim { sim: Sim::Esim, iccid: None },
        ),
        past(
            "fleet-22",
            "+15125550162",
            "7M02V5JD",
            "olivia",
            120,
            Cancelled,
            Some(Known::NotSuspended.key()),
            Work::Restore,
        ),
        past(
            "warehouses-17",
            "+12145550157",
            "7M1CW8NE",
            "olivia",
            50,
            Held,
            Some("The new number is being reserved."),
            number,
        ),
        past("fleet-27", "+15125550167", "7M2EX1PF", "maya", 98, InProgress, None, Work::TransferPin),
        past("warehouses-07", "+12145550147", "7M3GY4QG", "olivia", 7, Acknowledged, None, Work::Restore),
        past("fleet-17", "+15125550157", "7M4JZ7RH", "maya", 2, Acknowledged, None, suspend(Suspension::LostOrStolen)),
    ]
}

fn account(line: &str) -> AccountId {
    AccountId::new(line.split('-').next().unwrap_or_default())
}

fn put(script: &mut Script, part: &Part<'_>, past: &Past, now: Moment) {
    let asked = now - Span::hours(past.hours);
    let (line, transaction, name) = (LineId::new(past.line), format!("T-{}", past.transaction), part.details.name());
    let asking = Asking {
        organization: &part.organization,
        account: &account(past.line),
        line: &line,
        number: past.number,
        work: &past.work,
        transaction: &transaction,
        by: (part.member.as_str(), &name),
        due: asked,
    };
    ask(script, asked, &asking);
    let event = |kind, changes| Event { kind, about: past.line.to_owned(), about_name: readable(past.number), changes };
    let noted = |why: Option<&str>| -> Vec<Change> {
        let work = (why.is_some() || past.state == WorkState::InProgress).then(|| past.work.key());
        let all = [("work", work), ("transaction", Some(transaction.as_str())), ("why", why)];
        all.into_iter().filter_map(|(field, value)| Change::of(field, None, value)).collect()
    };
    script.record(
        asked,
        &part.organization,
        Some((part.member.as_str(), &name)),
        event(asked_as(&past.work), noted(None)),
    );
    let (id, _, first, _) = STAFF[0];
    let agent = format!("{first} (Enlace)");
    let staff = matches!(past.state, WorkState::Held | WorkState::InProgress).then_some((id, agent.as_str()));
    let ended = asked + Span::minutes(35);
    let waits = matches!(past.state, WorkState::Acknowledged);
    let values = json!({
        "org": part.organization, "transaction": transaction, "state": past.state, "why": past.why,
        "staff": staff.map(|staff| staff.0), "name": staff.map(|staff| staff.1),
        "over": past.state.is_over().then_some(ended), "next": Moment::NEVER,
    });
    script.add(
        "UPDATE work SET state = $_.state, reason = $_.why, staff = $_.staff, staff_name = $_.name, over = $_.over,
            next = $_.next, revision = 1 WHERE org = $_.org AND transaction = $_.transaction",
        values,
    );
    if !waits {
        script.record(ended, &part.organization, staff, event(became(past), noted(past.why)));
    }
}

const fn asked_as(work: &Work) -> &'static str {
    match work {
        Work::Suspend { .. } => "suspension_asked",
        Work::Restore => "restore_asked",
        Work::ChangeNumber { .. } => "number_change_asked",
        Work::ChangeSim { .. } => "sim_change_asked",
        Work::ChangePlan { .. } => "plan_change_asked",
        Work::Move { .. } => "move_asked",
        Work::TransferPin => "transfer_pin_asked",
    }
}

const fn became(past: &Past) -> &'static str {
    match (past.state, &past.work) {
        (WorkState::Failed, _) => "work_failed",
        (WorkState::Cancelled, _) => "work_cancelled",
        (WorkState::Held, _) => "work_held",
        (WorkState::Completed | WorkState::Partial, Work::Suspend { .. }) => "line_suspended",
        (WorkState::Completed | WorkState::Partial, _) => "line_plan_changed",
        _ => "work_taken",
    }
}

/// When the day of a moment begins.
fn day(zone: &Zone, at: Moment) -> Moment {
    let day: String = words::stamp(zone.local(at)).chars().take(10).collect();
    zone.midnight(&day, 0).unwrap_or(at)
}

/// A suspension that waits for the day after the next three weeks, for two weeks.
fn scheduled(script: &mut Script, part: &Part<'_>, now: Moment) {
    let zone = Zone::named(part.company.zone);
    let name = part.details.name();
    let begins = now + Span::days(21);
    let transaction = "T-7M5KZ9SJ";
    for (work, due) in
        [(Work::Suspend { reason: Suspension::Seasonal }, begins), (Work::Restore, begins + Span::days(14))]
    {
        let asking = Asking {
            organization: &part.organization,
            account: &AccountId::new("fleet"),
            line: &LineId::new("fleet-13"),
            number: "+15125550153",
            work: &work,
            transaction,
            by: (part.member.as_str(), &name),
            due: day(&zone, due),
        };
        ask(script, now - Span::hours(1), &asking);
    }
    let event = Event {
        kind: "suspension_asked",
        about: "fleet-13".to_owned(),
        about_name: readable("+15125550153"),
        changes: Change::of("transaction", None, Some(transaction)).into_iter().collect(),
    };
    script.record(now - Span::hours(1), &part.organization, Some((part.member.as_str(), &name)), event);
}
