//! What one of the staff has goes to another, or back to the queue: in the transaction that shuts them out.

use serde_json::json;

use super::{
    rows::{COLUMNS, Row},
    write::{Speaker, Turning, event, put_turn, tell},
};
use crate::{
    care::rules::Staff,
    cases::rules::handed,
    desk::{Change, Db, DeskError, House, Script},
};

/// Those of one part of the queue; what is over stays with whoever ended it.
const PARTS: [&str; 2] = ["open", "waiting"];

/// How many cases somebody has that are not over, counted to a bound.
///
/// # Errors
/// When the database does not answer.
pub async fn cases_in_hand(db: &Db, staff: &str, most: usize) -> Result<usize, DeskError> {
    let [open, waiting] = PARTS.map(|part| {
        format!(
            "array::len((SELECT VALUE id FROM case WITH INDEX case_assignee
                WHERE assignee = $staff AND queue = '{part}' LIMIT {most}))"
        )
    });
    let count: Option<usize> = db.row(&format!("RETURN {open} + {waiting}"), json!({ "staff": staff })).await?;
    Ok(count.unwrap_or_default().min(most))
}

/// Hands over so many of them at most; gives how many.
///
/// # Errors
/// When the database does not answer.
pub async fn hand_over_cases(
    house: &House,
    script: &mut Script,
    (from, to): (&str, Option<&Staff>),
    by: &Staff,
    most: usize,
) -> Result<usize, DeskError> {
    let (mut rows, now): (Vec<Row>, _) = (Vec::new(), house.now());
    for part in PARTS {
        let text = format!(
            "SELECT {COLUMNS} FROM case WITH INDEX case_assignee WHERE assignee = $staff AND queue = '{part}' LIMIT {}",
            most - rows.len()
        );
        rows.extend(house.db().rows::<Row>(&text, json!({ "staff": from })).await?);
    }
    for row in &rows {
        let standing = row.standing();
        let changed = handed(&standing, to);
        let turning = Turning {
            organization: &row.org,
            id: &row.id,
            seen: row.revision,
            severity: row.severity,
            changed: &changed,
            files: &[],
            marks: &[],
        };
        put_turn(script, &turning, &Speaker::Staff(by), now);
        let name = |staff: &Option<Staff>| staff.as_ref().map(|staff| staff.name.clone());
        let change = Change::of("assignee", name(&standing.assignee).as_deref(), name(&changed.assignee).as_deref());
        let line = event(changed.event, &row.id, &row.number, [change]);
        script.record(now, &row.org, Some((by.id.as_str(), by.name.as_str())), line);
        tell(script, now, &row.org);
    }
    Ok(rows.len())
}

/// Stands only if they have none of them.
pub fn require_no_cases(script: &mut Script, staff: &str) {
    for part in PARTS {
        script.require(
            "array::len((SELECT VALUE id FROM case WITH INDEX case_assignee
                WHERE assignee = $_.staff AND queue = $_.part LIMIT 1)) = 0",
            "moved",
            json!({ "staff": staff, "part": part }),
        );
    }
}
