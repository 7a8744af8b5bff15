//! What was said to all cases of an outage reaches each of them (server only).
//!
//! Always true: that a case waits for it was written with what was said; it is said there in the transaction that ends
//! the waiting, so each case has it once, however many servers look and whenever one of them stops.

use std::{sync::Arc, time::Duration};

use serde::Deserialize;
use serde_json::json;

use super::rows::row;
use crate::{
    care::rules::Staff,
    cases::{
        model::Said,
        store::{Key, OfOutage, say_of_outage},
    },
    desk::{CommitError, DeskError, House, Script},
    ids::{CaseId, OrganizationId, OutageId},
    words::Bilingual,
};

/// So many are looked at together.
const MOST: usize = 50;

/// Looks after them until the process ends.
pub async fn go_on(house: Arc<House>) {
    loop {
        let pause = match once(&house).await {
            Ok(MOST) => continue,
            Ok(_) => 1,
            Err(cause) => {
                if !cause.is_passing() {
                    tracing::error!(?cause, "what is said of an outage does not reach its cases");
                }
                5
            }
        };
        tokio::time::sleep(Duration::from_secs(pause)).await;
    }
}

#[derive(Deserialize)]
struct Waiting {
    org: OrganizationId,
    case: CaseId,
    outage: OutageId,
    waits: String,
}

#[derive(Deserialize)]
struct SaidRow {
    by: String,
    by_name: String,
    text: Bilingual,
    solves: bool,
}

/// Looks at those that wait now; tells how many it has reached.
///
/// # Errors
/// When they cannot be read.
pub async fn once(house: &House) -> Result<usize, DeskError> {
    let text = format!(
        "SELECT org, case, outage, waits FROM outage_case WITH INDEX outage_case_waits WHERE waits > '' LIMIT {MOST}"
    );
    let waiting: Vec<Waiting> = house.db().rows(&text, json!({})).await?;
    let mut reached = 0;
    for one in &waiting {
        match reach(house, one).await {
            Ok(()) | Err(CommitError::Unmet(_) | CommitError::Conflict) => reached += 1,
            Err(cause) => match DeskError::from(cause) {
                cause if cause.is_passing() => return Err(cause),
                // Those behind it do not wait for it.
                cause => tracing::error!(?cause, case = %one.case, "what is said of an outage does not reach a case"),
            },
        }
    }
    Ok(reached)
}

async fn reach(house: &House, one: &Waiting) -> Result<(), CommitError> {
    let text = "SELECT by, by_name, text, solves FROM outage_update:[$outage, $update]";
    let said: Option<SaidRow> = house.db().row(text, json!({ "outage": one.outage, "update": one.waits })).await?;
    let title = row(house.db(), &one.outage).await.map(|row| row.title);
    let mut script = Script::new();
    let values = json!({ "org": one.org, "case": one.case, "waits": one.waits });
    script.require("(SELECT VALUE waits FROM ONLY outage_case:[$_.org, $_.case]) = $_.waits", "moved", values.clone());
    let next = "UPDATE outage_case:[$_.org, $_.case] SET waits = later[0] ?? '', later = array::slice(later, 1)";
    script.add(next, values);
    let said = said.zip(title.ok()).map(|(SaidRow { by, by_name, text, solves }, title)| OfOutage {
        by: Staff { id: by, name: by_name },
        said: if solves { Said::Solution } else { Said::Reply },
        title,
        text,
    });
    let key = Key { organization: one.org.clone(), id: one.case.clone() };
    say_of_outage(house, &key, said.as_ref(), script).await
}
