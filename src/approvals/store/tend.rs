//! What becomes of a request that nobody answers: its approvers are reminded, then the owners are told, then it expires.
//!
//! Always true: each step is one transaction that stands only if nobody was quicker, so that of several servers one does it.

use std::{sync::Arc, time::Duration};

use serde_json::json;

use super::{
    found::Request,
    rows::{COLUMNS, Row},
    send::{event, letter, of},
    told::Told,
};
use crate::{
    approvals::model::ESCALATED,
    desk::{CommitError, DeskError, House, HouseDeed, Script, Topic},
    ids::OrganizationId,
};

const BATCH: usize = 50;
const PAUSE: Duration = Duration::from_secs(60);

/// Tends what waits, until the process ends.
pub async fn run(house: Arc<House>) {
    loop {
        match tend(&house).await {
            Ok(BATCH..) => {}
            Ok(_) => tokio::time::sleep(PAUSE).await,
            Err(cause) => {
                if !cause.is_passing() {
                    tracing::error!(?cause, "what waits for approval cannot be tended");
                }
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Tends what is due now; tells how many requests that were.
///
/// # Errors
/// When the database does not answer.
pub(in crate::approvals) async fn tend(house: &House) -> Result<usize, DeskError> {
    let due = [("until", "approval_until", true), ("remind", "approval_remind", false)];
    let mut tended = 0;
    for (column, index, is_over) in due {
        let text = format!(
            "SELECT VALUE record::id(id) FROM approval WITH INDEX {index}
                WHERE stage = 'open' AND {column} <= $now ORDER BY {column} LIMIT {BATCH}"
        );
        let ids: Vec<(OrganizationId, String)> = house.db().rows(&text, json!({ "now": house.now() })).await?;
        tended += ids.len();
        for (organization, id) in ids {
            one(house, &organization, &id, is_over).await?;
        }
    }
    Ok(tended)
}

async fn one(house: &House, organization: &OrganizationId, id: &str, is_over: bool) -> Result<(), DeskError> {
    let now = house.now();
    let text = format!("SELECT {COLUMNS} FROM approval:[$org, $id] WHERE state = 'open'");
    let row: Option<Row> = house.db().row(&text, json!({ "org": organization, "id": id })).await?;
    let Some(row) = row else { return Ok(()) };
    let request = Request::of(house.db(), organization, row, now).await?;
    let (row, mut script) = (&request.row, Script::new());
    script.require_request(organization, &row.id, row.revision);
    let values = json!({ "org": organization, "id": row.id, "now": now, "next": row.at + ESCALATED });
    if is_over {
        script.add(
            "UPDATE approval:[$_.org, $_.id] SET state = 'expired', over = $_.now, remind = NONE, revision += 1",
            values,
        );
        if let Some(told) = Told::of(house.db(), organization, &row.asker).await? {
            told.post(&mut script, now, "approval-expired", (organization, &request), (None, None));
        }
        script.record(now, organization, None, event("approval_expired", &request, None));
    } else {
        // The first time those who can answer are reminded; the second time the owners too, who may from then on.
        let escalates = now >= row.at + ESCALATED;
        let set = if escalates { "escalated = $_.now, remind = NONE" } else { "remind = $_.next" };
        script.add(&format!("UPDATE approval:[$_.org, $_.id] SET {set}, revision += 1"), values);
        let mut asked = request.asked()?;
        asked.is_escalated |= escalates;
        for approver in of(house.db(), organization, &asked, now).await? {
            script.post(now, &letter("approval-reminder", &approver, &request, organization, row.reason.as_deref()));
        }
        if escalates {
            script.record(now, organization, None, event("approval_escalated", &request, None));
        }
    }
    script.tell(now, organization, Topic::Approvals);
    match house.commit(HouseDeed::RequestTended, script).await {
        Ok(()) | Err(CommitError::Unmet(_) | CommitError::Conflict) => Ok(()),
        Err(broken @ CommitError::Broken(_)) => Err(broken.into()),
    }
}
