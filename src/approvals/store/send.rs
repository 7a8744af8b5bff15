//! A request is sent to those who can answer it, and taken back.

use serde::Deserialize;
use serde_json::json;

use super::found::{Request, find};
use crate::{
    access::{Bearer, Helper},
    approvals::{
        grants::model::GRANTING,
        model::{EXPIRES, REMINDED, State},
        rules::{Asked, Refusal, is_approver},
    },
    desk::{BEARER, BearerRow, Change, Db, Desk, DeskError, Event, Letter, OwnDeed, Script, Topic, holders},
    fault::{Fault, Outcome},
    ids::{ApprovalId, MemberId, OrganizationId},
    paths,
    time::Moment,
};

/// Somebody who can answer, and where their mail goes.
#[derive(Clone, Debug)]
pub(in crate::approvals) struct Approver {
    pub helper: Helper,
    pub bearer: Bearer,
    email: String,
    language: String,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    email: String,
    language: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

/// Those who can answer this, as everybody is now.
pub(super) async fn approvers(desk: &Desk, request: &Request) -> Result<Vec<Approver>, DeskError> {
    of(desk.db(), &desk.organization, &request.asked()?, desk.now()).await
}

/// Those who could answer this, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn approvers_of(desk: &Desk, asked: &Asked<'_>) -> Result<Vec<Helper>, DeskError> {
    let all = of(desk.db(), &desk.organization, asked, desk.now()).await?;
    Ok(all.into_iter().map(|one| one.helper).collect())
}

pub(in crate::approvals) async fn of(
    db: &Db,
    organization: &OrganizationId,
    asked: &Asked<'_>,
    now: Moment,
) -> Result<Vec<Approver>, DeskError> {
    let mut members: Vec<MemberId> = asked.condition.approvers.clone();
    if members.is_empty() || asked.is_escalated {
        let wanted =
            if asked.wanted.is_some() { &GRANTING[..] } else { asked.permissions.get(..1).unwrap_or_default() };
        for permission in wanted {
            let held = holders(db, organization, *permission, now).await?;
            members.extend(held.into_iter().map(|(_, bearer)| bearer.member));
        }
    }
    members.sort_unstable();
    members.dedup();
    let text = format!(
        "SELECT string::concat(first_name, ' ', last_name) AS name, email, language, {BEARER}
            FROM $members.map(|$one| type::record('member', [$org, $one])) WHERE status = 'active'"
    );
    let rows: Vec<Row> = db.rows(&text, json!({ "org": organization, "members": members, "now": now })).await?;
    let read = |row: Row| {
        let bearer = row.bearer.bearer();
        let helper = Helper { member: bearer.member.clone(), name: row.name };
        Approver { helper, bearer, email: row.email, language: row.language }
    };
    Ok(rows.into_iter().map(read).filter(|one| is_approver(&one.bearer, asked)).collect())
}

/// Sends a request that only its asker knows of.
///
/// # Errors
/// `NotFound`, and as `Desk::tries`.
pub async fn send(desk: &Desk, id: &ApprovalId, reason: Option<&str>) -> Result<Outcome<(), Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        if let Some(done) = send_once(&desk, &find(&desk, id, &[]).await?, reason).await? {
            return Ok(done);
        }
    }
}

type Once = Result<Option<Outcome<(), Refusal>>, Fault>;

async fn send_once(desk: &Desk, request: &Request, reason: Option<&str>) -> Once {
    let row = &request.row;
    if row.state != State::Draft || row.asker != desk.actor.bearer.member || row.until <= desk.now() {
        return Ok(Some(Outcome::Refused(Refusal::NotADraft)));
    }
    if request.on.is_none() {
        return Ok(Some(Outcome::Refused(Refusal::Gone)));
    }
    let approvers = approvers(desk, request).await?;
    if approvers.len() < usize::from(row.condition.needed.max(1)) {
        return Ok(Some(Outcome::Refused(Refusal::NobodyCould)));
    }
    let (organization, now) = (&desk.organization, desk.now());
    desk.do_own(OwnDeed::RequestSent, |script| {
        script.require_request(organization, &row.id, row.revision);
        open(script, organization, &row.id, reason, now);
        for one in &approvers {
            script.post(now, &letter("approval-asked", one, request, organization, reason));
        }
        script.tell(now, organization, Topic::Approvals);
        vec![event("approval_asked", request, reason)]
    })
    .await
}

/// A draft is sent.
pub(in crate::approvals) fn open(
    script: &mut Script,
    organization: &OrganizationId,
    id: &ApprovalId,
    reason: Option<&str>,
    now: Moment,
) {
    script.add(
        "UPDATE approval:[$_.org, $_.id] SET state = 'open', reason = $_.reason, at = $_.now, rev = $_.rev,
            until = $_.until, remind = $_.remind, revision += 1",
        json!({
            "org": organization, "id": id, "reason": reason, "now": now, "rev": now.reversed(),
            "until": now + EXPIRES, "remind": now + REMINDED,
        }),
    );
}

/// Takes a request back, sent or not.
///
/// # Errors
/// `NotFound`, and as `Desk::tries`.
pub async fn withdraw(desk: &Desk, id: &ApprovalId) -> Result<Outcome<(), Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        if let Some(done) = withdraw_once(&desk, &find(&desk, id, &[]).await?).await? {
            return Ok(done);
        }
    }
}

async fn withdraw_once(desk: &Desk, request: &Request) -> Once {
    let (row, organization, now) = (&request.row, &desk.organization, desk.now());
    if row.asker != desk.actor.bearer.member {
        return Ok(Some(Outcome::Refused(Refusal::NotYours)));
    }
    if !matches!(row.state, State::Draft | State::Open) {
        return Ok(Some(Outcome::Refused(Refusal::Over(row.state))));
    }
    desk.do_own(OwnDeed::RequestWithdrawn, |script| {
        script.require_request(organization, &row.id, row.revision);
        let values = json!({ "org": organization, "id": row.id, "now": now, "by": row.asker, "name": row.asker_name });
        if row.state == State::Draft {
            script.add("DELETE approval:[$_.org, $_.id]", values);
            return Vec::new();
        }
        script.add(
            "UPDATE approval:[$_.org, $_.id] SET state = 'withdrawn', over = $_.now, by = $_.by, by_name = $_.name,
                remind = NONE, revision += 1",
            values,
        );
        script.tell(now, organization, Topic::Approvals);
        vec![event("approval_withdrawn", request, None)]
    })
    .await
}

/// What happened to a request, in the history of what it is about.
pub(in crate::approvals) fn event(kind: &'static str, request: &Request, said: Option<&str>) -> Event {
    let row = &request.row;
    let changes = [row.named(), Change::of("asker", None, Some(&row.asker_name)), Change::of("reason", None, said)];
    let changes = changes.into_iter().flatten().collect();
    Event { kind, about: row.about.clone(), about_name: row.about_name.clone(), changes }
}

pub(in crate::approvals) fn letter(
    template: &str,
    to: &Approver,
    request: &Request,
    organization: &OrganizationId,
    reason: Option<&str>,
) -> Letter {
    Letter {
        to: to.email.clone(),
        language: to.language.clone(),
        template: template.to_owned(),
        values: json!({
            "name": to.helper.name, "asker": request.row.asker_name, "what": request.spoken(), "reason": reason,
            "link": paths::approval(organization, &request.row.id),
        }),
        concern: Some(request.concern(organization, &to.helper.member)),
    }
}
