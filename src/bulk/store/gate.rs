//! A run that waits for a second person: it is asked for as one request, and begun by the last yes.
//!
//! Always true: what is asked for is every row as it was planned, by the hash of all of them; nobody's yes counts who could
//! not do all of it where it is done; each row is asked of the policy again, of the asker and of those who said yes.

use futures::future::{BoxFuture, FutureExt as _};
use serde::Deserialize;
use serde_json::json;

use super::{
    KEPT, Key,
    moving::AgreedRow,
    show::{Head, any_head, counts, head},
};
use crate::{
    access::{Bearer, Condition, Everywhere, Permission, Yes},
    approvals::{
        model::{EXPIRES, RunWish, State as Asking},
        rules::Asked as Question,
        store::approvers_of,
    },
    bulk::{
        model::{Action, Asks, Doing, Gate, LineAction, Stage, Subject},
        refusal::Refusal,
        run,
    },
    desk::{
        Agreed, Agreement, Asked, Change, Desk, DeskError, Event, NewRequest, OwnDeed, Replayed, Replayer, SOMEBODY,
        Stopped, fingerprint, request_hash, ulid,
    },
    fault::{Fault, Outcome},
    ids::{ApprovalId, MemberId},
};

/// What a run is asked for as, and what history says once it has begun.
const KIND: &str = "run_started";
const NAMED: usize = 5;

/// How a run that was agreed to is begun.
pub const RUN: Replayer = Replayer::by(KIND, |desk, asked, said, agreed| begin(desk, asked, said, agreed).boxed());

/// Whose yes a run waits for.
pub(super) async fn asks(
    desk: &Desk,
    asker: &MemberId,
    gate: &Gate,
    request: Option<ApprovalId>,
) -> Result<Asks, DeskError> {
    let on = Everywhere::of(gate.accounts.as_deref());
    let question = Question {
        state: Asking::Open,
        asker: asker.clone(),
        permissions: gate.permissions.clone(),
        on: on.subjects(),
        condition: gate.condition.clone(),
        is_escalated: false,
        votes: Vec::new(),
        wanted: None,
    };
    let approvers = approvers_of(desk, &question).await?;
    let approvers = approvers.into_iter().take(NAMED).collect();
    Ok(Asks { rows: gate.rows, needed: gate.condition.needed.max(1), approvers, request })
}

/// The request for a run, as long as it can be sent or answered.
pub(super) async fn request(desk: &Desk, head: &Head) -> Result<Option<ApprovalId>, DeskError> {
    let text = "SELECT VALUE record::id(id)[1] FROM approval:[$org, $id] WHERE stage != 'over' AND until > $now";
    let values = json!({ "org": desk.organization, "id": head.approval, "now": desk.now() });
    Ok(if head.approval.is_some() { desk.db().row(text, values).await? } else { None })
}

/// Asks for a run as one request, which its asker then sends, or leads to the one that there is; none: it waits for nobody.
///
/// # Errors
/// `NotFound`, and as `Desk::tries`.
pub async fn ask(desk: &Desk, key: &Key) -> Result<Option<Outcome<(), Refusal>>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        let head = head(&desk, key).await?;
        let Some(gate) = head.gate()? else { return Ok(None) };
        if head.stage != Stage::Preview {
            return Ok(Some(Outcome::Refused(Refusal::Begun)));
        }
        if let Some(request) = request(&desk, &head).await? {
            return Ok(Some(Outcome::Asks(desk.organization.clone(), request)));
        }
        if let Some(outcome) = ask_once(&desk, key, &head, gate).await? {
            return Ok(Some(outcome));
        }
    }
}

async fn ask_once(desk: &Desk, key: &Key, head: &Head, gate: Gate) -> Result<Option<Outcome<(), Refusal>>, Fault> {
    let (now, organization) = (desk.now(), &desk.organization);
    let rows = counts(desk.db(), key).await?.work();
    let id = ApprovalId::new(ulid(now));
    let changes = told(head, rows)?;
    let Some(first) = gate.permissions.first().copied() else { return Ok(Some(Outcome::Stale)) };
    let condition = gate.condition.clone();
    let wish = RunWish {
        run: key.id.clone(),
        rows,
        print: print(desk, key).await?,
        permissions: gate.permissions,
        accounts: gate.accounts,
    };
    let wish = json!(wish).to_string();
    let outcome = desk
        .do_own::<Refusal>(OwnDeed::RunAsked, |script| {
            let values = json!({
                "org": organization, "id": key.id, "approval": id, "had": head.approval, "until": now + EXPIRES + KEPT,
            });
            script.require(
                "(SELECT VALUE [stage, approval] FROM ONLY import:[$_.org, $_.id] FOR UPDATE) = ['preview', $_.had]",
                "moved",
                values.clone(),
            );
            // It is there as long as somebody can answer, and a while after.
            script.add("UPDATE import:[$_.org, $_.id] SET approval = $_.approval, until = $_.until", values.clone());
            script.add("UPDATE import_row SET until = $_.until WHERE org = $_.org AND import = $_.id", values);
            let about = Event { kind: KIND, about: key.id.clone(), about_name: rows.to_string(), changes };
            script.put_request(
                organization,
                &NewRequest {
                    id: &id,
                    deed: KIND,
                    permission: first,
                    wish: &wish,
                    seen: None,
                    asker: &desk.actor,
                    on: ["run", &key.id, SOMEBODY],
                    about: &about,
                    amount: head.price,
                    condition: &condition,
                },
                now,
            );
            Vec::new()
        })
        .await?;
    Ok(outcome.map(|outcome| match outcome {
        Outcome::Done(()) => Outcome::Asks(organization.clone(), id),
        other => other,
    }))
}

/// What exactly, in the words of history: how many, and what is done to each where that is the same for all.
fn told(head: &Head, rows: usize) -> Result<Vec<Change>, DeskError> {
    let of = |field: &str, value: Option<&str>| Change::of(field, None, value);
    let count = rows.to_string();
    let counted = if head.subject == Subject::Lines { "lines" } else { "users" };
    let mut changes = vec![of(counted, Some(&count))];
    changes.push(of("doing", head.doing().map(Doing::key)));
    changes.push(of("file", Some(head.file.as_str()).filter(|file| !file.is_empty())));
    match head.action()? {
        Some(Action::Line(LineAction::Suspend { reason, from, until })) => {
            changes.push(of("suspension", Some(reason.key())));
            changes.push(of("from", from.as_ref().map(|one| one.day.as_str())));
            changes.push(of("until", until.as_ref().map(|one| one.day.as_str())));
        }
        Some(Action::Line(LineAction::Move { name, .. })) => changes.push(of("account", Some(&name))),
        Some(Action::GiveRole(role)) => changes.push(of("role", Some(role.key()))),
        _ => {}
    }
    Ok(changes.into_iter().flatten().collect())
}

/// The hash of every row as it was planned.
async fn print(desk: &Desk, key: &Key) -> Result<String, DeskError> {
    #[derive(Deserialize)]
    struct One {
        n: u32,
        act: String,
        #[serde(default)]
        work: Option<String>,
    }
    let text =
        "SELECT n, act, work FROM import_row WITH INDEX import_row_all WHERE org = $org AND import = $id ORDER BY n";
    let rows: Vec<One> = desk.db().rows(text, json!({ "org": key.organization, "id": key.id })).await?;
    let all: Vec<_> = rows.into_iter().map(|row| json!([row.n, row.act, row.work])).collect();
    Ok(fingerprint(&json!(all).to_string()))
}

/// Begins a run that was agreed to, in the session of whoever said the last yes.
async fn begin(desk: &Desk, asked: &Asked, said: &[Bearer], agreed: &Agreed<'_>) -> Result<Replayed, Fault> {
    let stopped = |why| Ok(Replayed::Stopped(why));
    let kept = (asked.wish.as_str(), asked.seen);
    if request_hash(&desk.organization, &asked.deed, kept, asked.amount, &asked.asker) != asked.hash {
        return stopped(Stopped::Changed);
    }
    let Ok(wish) = serde_json::from_str::<RunWish>(&asked.wish) else { return stopped(Stopped::Changed) };
    let key = Key { organization: desk.organization.clone(), id: wish.run.clone() };
    let head = match any_head(desk, &key).await {
        Err(DeskError::NotFound) => return stopped(Stopped::Gone),
        head => head?,
    };
    if head.stage != Stage::Preview || head.member != asked.asker || print(desk, &key).await? != wish.print {
        return stopped(Stopped::Changed);
    }
    let terms = Agreement {
        asker: asked.asker.clone(),
        said: said.iter().map(|one| one.member.clone()).collect(),
        by: agreed.by.clone(),
        escalated: asked.escalated,
    };
    let condition = head.gate()?.map(|gate| gate.condition).unwrap_or_default();
    let said: Vec<&Bearer> = said.iter().collect();
    let is_enough = |said: &[&Bearer], condition: &Condition| is_enough(&wish, condition, asked, said);
    if !is_enough(&said, &condition) {
        return Ok(Replayed::not_enough(&said, &condition, is_enough));
    }
    let Some(askers) = desk.clone().agreed(&terms).await? else { return stopped(Stopped::Gone) };
    if !askers.actor.bearer.has_a_door() {
        return stopped(Stopped::Gone);
    }
    let who = &desk.visitor;
    let Agreement { asker, said, by, escalated } = terms;
    let row = json!(AgreedRow { asker, said, by, escalated }).to_string();
    let outcome = askers
        .do_own::<()>(OwnDeed::RunStarted, |script| {
            let values = json!({
                "org": key.organization, "id": key.id, "agreed": row, "session": who.session,
                "address": who.caller.address, "browser": who.caller.browser,
            });
            script.require_request(&key.organization, &asked.id, asked.revision);
            script.require(
                "(SELECT VALUE stage FROM ONLY import:[$_.org, $_.id] FOR UPDATE) = 'preview'",
                "answered",
                values.clone(),
            );
            script.add(
                "UPDATE import:[$_.org, $_.id] SET stage = 'running', agreed = $_.agreed, session = $_.session,
                    address = $_.address, browser = $_.browser, lease = 0",
                values,
            );
            (agreed.note)(script);
            let changes = told(&head, wish.rows).unwrap_or_default();
            vec![Event { kind: KIND, about: key.id.clone(), about_name: wish.rows.to_string(), changes }]
        })
        .await?;
    Ok(match outcome {
        None => Replayed::Again,
        Some(Outcome::Done(())) => {
            let (house, key) = (desk.house().clone(), key.clone());
            let run: BoxFuture<'static, ()> = async move { run::run(&house, &key).await }.boxed();
            tokio::spawn(run);
            Replayed::Done
        }
        Some(_) => Replayed::Answered,
    })
}

/// Whether enough of those who said yes can do all of it, everywhere.
fn is_enough(wish: &RunWish, condition: &Condition, asked: &Asked, said: &[&Bearer]) -> bool {
    let (asker, everywhere) = ((&asked.asker, asked.escalated), Everywhere::of(wish.accounts.as_deref()));
    let on = everywhere.subjects();
    let enough =
        |permission: &Permission| on.iter().all(|on| Yes::of(said, asker, *permission, on, condition).is_some());
    wish.permissions.iter().all(enough)
}
