//! Cases to measure with: many organizations of some cases each, and one of whose customers has thousands.
//!
//! Always true: it goes into an empty database only; a case manager and a customer can sign in, in an organization of
//! ordinary size as in the largest; each case was opened and went on by the rules of any other.

use std::sync::Arc;

use serde_json::json;

use super::{
    CrowdError, Founder, each, founder,
    people::{Known, LARGEST, ORDINARY, put_people},
    rows::Batch,
};
use crate::{
    access::Role,
    care::rules::Staff,
    cases::{
        model::{About, Category, Severity},
        rules::{Colleague, Opening, StaffTurn, Turn},
        store::{Past, Step, put_past},
    },
    desk::{House, HouseDeed, Script, Zone},
    identity::passwords,
    ids::{CaseId, MemberId, OrganizationId},
    time::{Moment, Span},
};

/// Who is named on the cases; they can sign in, in the ordinary organization and in the largest.
const PEOPLE: [Known; 3] = [("manager", "Ana Abbott"), ("customer", "Carl Castro"), ("colleague", "Bea Bravo")];
const ROLES: [Role; 3] = [Role::CaseManager, Role::Customer, Role::Customer];

/// Of an ordinary organization; a fourth of them is the customer's.
const EACH: usize = 100;
/// All of them the customer's.
const IN_LARGEST: usize = 5_000;
/// In one run: what the engine keeps in memory grows with what one process has written.
const AT_A_TIME: usize = 100_000;

const TROUBLES: [(&str, &str, Category); 5] = [
    ("No signal at the loading dock", "Inside the hall the phones lose the network.", Category::Coverage),
    ("Data is slow since Monday", "Maps load for minutes on every van.", Category::Data),
    ("A driver cannot call Mexico", "Calls to customers there end at once.", Category::Roaming),
    ("The scanner does not start", "It shows a logo and turns itself off.", Category::Iot),
    ("Question about our plans", "Which plan fits a router in a warehouse?", Category::Other),
];

/// So many of an organization's cases.
struct Job {
    organization: OrganizationId,
    /// Of them.
    from: usize,
    many: usize,
    /// The number of the first.
    number: usize,
}

/// Writes so many cases, a part in each run; tells how many there are when it is whole.
///
/// # Errors
/// See `CrowdError`; what was written before stays.
pub async fn cases(house: &Arc<House>, many: usize, password: &str) -> Result<Option<usize>, CrowdError> {
    let now = house.now();
    match founder(house, PEOPLE[0].0).await? {
        Founder::Known => {}
        Founder::Stranger => return Err(CrowdError::Inhabited),
        Founder::Nobody => {
            let hash = passwords::hash(house, password).await.map_err(|_| CrowdError::Hash)?;
            let mut script = Script::new();
            put_people(&mut script, &PEOPLE, &hash, now);
            house.commit(HouseDeed::Seeded, script).await?;
        }
    }
    let mut left = Vec::new();
    for job in jobs(many) {
        if !left.is_empty() || !is_written(house, &job).await? {
            left.push(job);
        }
    }
    let is_whole = left.len() * EACH <= AT_A_TIME;
    left.truncate(AT_A_TIME / EACH);
    each(left, |job| {
        let house = house.clone();
        async move {
            if is_written(&house, &job).await? {
                return Ok(());
            }
            Ok(house.commit(HouseDeed::Seeded, script(&job, now)).await?)
        }
    })
    .await?;
    Ok(is_whole.then_some(jobs(many).count() * EACH))
}

fn jobs(many: usize) -> impl Iterator<Item = Job> {
    let largest = IN_LARGEST.min(many / 2);
    let in_largest = (0..largest / EACH).map(|nth| (LARGEST.to_owned(), nth * EACH));
    let rest = (1..(many - largest) / EACH).map(|nth| (format!("o{nth:05}"), 0));
    let all = std::iter::once((ORDINARY.to_owned(), 0)).chain(in_largest).chain(rest);
    all.enumerate().map(|(nth, (id, from))| Job {
        organization: OrganizationId::new(id),
        from,
        many: EACH,
        number: nth * EACH + 1,
    })
}

async fn is_written(house: &House, job: &Job) -> Result<bool, CrowdError> {
    let values = json!({ "org": job.organization, "id": case_id(job.from) });
    let asked = house.db().row("RETURN record::exists(case:[$org, $id])", values).await;
    asked.map(|is: Option<bool>| is == Some(true)).map_err(|cause| CrowdError::Broken(cause.to_string()))
}

fn case_id(nth: usize) -> CaseId {
    CaseId::new(format!("c{nth:05}"))
}

fn script(job: &Job, now: Moment) -> Script {
    let Job { organization, from, many, number } = job;
    let is_named = [ORDINARY, LARGEST].contains(&organization.as_str());
    let mut batch = Batch::default();
    if *from == 0 {
        let created = now - Span::days(400);
        batch.founded(organization, created);
        for ((who, name), role) in PEOPLE.into_iter().zip(ROLES) {
            batch.somebody(organization, (who, name), is_named.then_some(who), created);
            batch.hold(organization, who, ["*", role.key()]);
        }
    }
    let (mut script, zone) = (batch.into_script(), Zone::named("America/Chicago"));
    for nth in *from..from + many {
        let past = past(organization, nth, number + nth - from, now);
        if let Err(refusal) = put_past(&mut script, organization, &zone, past) {
            tracing::error!(?refusal, "a case of the crowd is none that could have been");
        }
    }
    script
}

fn past(organization: &OrganizationId, nth: usize, number: usize, now: Moment) -> Past {
    let opener = match nth % 4 {
        _ if organization.as_str() == LARGEST => 1,
        0 => 1,
        _ => 2,
    };
    let opener = colleague(organization, PEOPLE[opener]);
    let opened = now - Span::minutes(60 + 7 * i64::try_from(nth).unwrap_or_default());
    let at = |minutes| opened + Span::minutes(minutes);
    let staff = Staff { id: "agent".to_owned(), name: "Amy (Enlace)".to_owned() };
    let mut steps = Vec::new();
    if !nth.is_multiple_of(3) {
        steps.push(Step::Staff(at(10), staff.clone(), StaffTurn::Reply("We are looking into it.".to_owned())));
    }
    if nth % 3 == 2 {
        steps.push(Step::Staff(at(30), staff, StaffTurn::Solve("It works again.".to_owned())));
        steps.push(Step::Customer(at(50), opener.clone(), Turn::Accept));
    }
    let (subject, description, category) = TROUBLES[nth % TROUBLES.len()];
    Past {
        id: case_id(nth),
        number: i64::try_from(number).unwrap_or_default(),
        about: About::Organization,
        opener,
        watchers: Vec::new(),
        opened,
        wish: Opening {
            category,
            severity: Severity::ALL[nth % Severity::ALL.len()],
            subject: format!("{subject} {}", nth % 1_000),
            description: description.to_owned(),
            is_confidential: false,
        },
        steps,
    }
}

fn colleague(organization: &OrganizationId, (id, name): Known) -> Colleague {
    Colleague {
        member: MemberId::new(id),
        name: name.to_owned(),
        first_name: name.split(' ').next().unwrap_or_default().to_owned(),
        email: format!("{id}@{organization}.test"),
        language: "en".to_owned(),
    }
}
