//! What one of the staff has taken goes to another, or back to the queue: in the transaction that shuts them out.

use serde::Deserialize;
use serde_json::json;

use crate::{
    care::{model::WorkState, rules::Staff},
    desk::{Db, DeskError, House, Script, Topic},
    ids::{OrganizationId, WorkId},
};

/// Where a work stands that somebody has.
const STATES: [WorkState; 2] = [WorkState::InProgress, WorkState::Held];

#[derive(Deserialize)]
struct Row {
    org: OrganizationId,
    id: WorkId,
    revision: i64,
}

async fn rows(db: &Db, staff: &str, most: usize) -> Result<Vec<Row>, DeskError> {
    let mut rows = Vec::new();
    for state in STATES {
        let text = format!(
            "SELECT org, record::id(id)[1] AS id, revision FROM work WITH INDEX work_due
                WHERE state = $state AND staff = $staff LIMIT {}",
            most - rows.len()
        );
        rows.extend(db.rows::<Row>(&text, json!({ "state": state.key(), "staff": staff })).await?);
    }
    Ok(rows)
}

/// How many works somebody has that are not over, counted to a bound.
///
/// # Errors
/// When the database does not answer.
pub async fn works_in_hand(db: &Db, staff: &str, most: usize) -> Result<usize, DeskError> {
    Ok(rows(db, staff, most).await?.len())
}

/// Hands over so many of them at most; gives how many. What the line's history says of a work stays as it is: who of the
/// staff has it is no matter of the customer's.
///
/// # Errors
/// When the database does not answer.
pub async fn hand_over_works(
    house: &House,
    script: &mut Script,
    (from, to): (&str, Option<&Staff>),
    most: usize,
) -> Result<usize, DeskError> {
    let rows = rows(house.db(), from, most).await?;
    for row in &rows {
        let values = json!({
            "org": row.org, "id": row.id, "seen": row.revision, "staff": to.map(|to| &to.id), "name": to.map(|to| &to.name),
        });
        script.require("(SELECT VALUE revision FROM ONLY work:[$_.org, $_.id]) = $_.seen", "moved", values.clone());
        script.add("UPDATE work:[$_.org, $_.id] SET staff = $_.staff, staff_name = $_.name, revision += 1", values);
        script.tell(house.now(), &row.org, Topic::Works);
    }
    Ok(rows.len())
}

/// Stands only if they have none of them.
pub fn require_no_works(script: &mut Script, staff: &str) {
    for state in STATES {
        script.require(
            "array::len((SELECT VALUE id FROM work WITH INDEX work_due
                WHERE state = $_.state AND staff = $_.staff LIMIT 1)) = 0",
            "moved",
            json!({ "staff": staff, "state": state.key() }),
        );
    }
}
