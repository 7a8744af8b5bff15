//! Roles that end by themselves: nobody writes anything when they do, and the list of users filters by the highest role
//! that somebody holds. Whoever's highest has ended gets the next one here, soon after.

use std::{sync::Arc, time::Duration};

use serde::Deserialize;
use serde_json::json;

use super::deeds::tell_all;
use crate::{
    access::{Portal, RoleName},
    desk::{BEARER, BearerRow, DeskError, House, HouseDeed, Script},
    ids::OrganizationId,
};

const PAUSE: Duration = Duration::from_secs(15);
const BATCH: usize = 100;

#[derive(Deserialize)]
struct Row {
    org: OrganizationId,
    revision: i64,
    #[serde(flatten)]
    bearer: BearerRow,
}

/// Follows the ends of roles until the process ends.
pub async fn run_endings(house: Arc<House>) {
    loop {
        match follow_endings(&house).await {
            Ok(BATCH) => {}
            Ok(_) => tokio::time::sleep(PAUSE).await,
            Err(cause) => {
                tracing::error!(?cause, "roles that have ended cannot be followed");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Works out the highest role anew of a batch of those whose highest has ended; tells of how many.
///
/// # Errors
/// When the database does not answer.
pub async fn follow_endings(house: &House) -> Result<usize, DeskError> {
    let now = house.now();
    let text = format!(
        "LET $due = SELECT VALUE id FROM member WITH INDEX member_hub_until
            WHERE hub_until > 0 AND hub_until <= $now ORDER BY hub_until LIMIT {BATCH};
        SELECT org, revision, {BEARER} FROM $due"
    );
    let rows: Vec<Row> = house.db().rows(&text, json!({ "now": now })).await?;
    let (due, mut script) = (rows.len(), Script::new());
    for Row { org, revision, bearer } in rows {
        let bearer = bearer.bearer();
        let hub = bearer.holdings.iter().map(|held| &held.role).filter(|role| role.portal() == Portal::AccountHub);
        let highest = hub.max_by_key(|role| role.rank()).map(RoleName::key);
        // Whose roles somebody changes meanwhile is done by that.
        script.add(
            "UPDATE member:[$_.org, $_.id] SET hub_role = $_.highest, user = $_.highest != NONE OR contact = false
                WHERE revision = $_.revision",
            json!({ "org": org, "id": bearer.member, "highest": highest, "revision": revision }),
        );
        tell_all(&mut script, now, &org);
    }
    if due > 0 {
        house.commit(HouseDeed::RolesEnded, script).await?;
    }
    Ok(due)
}
