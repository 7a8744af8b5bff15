//! What waits for somebody, for their home page.

use serde_json::json;

use crate::{
    access::{Permission, Subject, decide},
    desk::{Desk, DeskError},
};

/// How many cases of theirs wait for them, counted to so many: they are asked something, or there is a solution.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(desk: &Desk, most: usize) -> Result<usize, DeskError> {
    let by = &desk.actor.bearer;
    if desk.viewer.is_some() || !decide(by, Permission::ViewCases, &Subject::Organization).allows() {
        return Ok(0);
    }
    let of = |state: &str| {
        format!(
            "(SELECT VALUE latest_rev FROM case_of WITH INDEX case_of_state
                WHERE org = $org AND member = $me AND state = '{state}' AND mine = true LIMIT $most)"
        )
    };
    let text = format!("RETURN array::len(array::concat({}, {}))", of("pending"), of("resolved"));
    let values = json!({ "org": desk.organization, "me": by.member, "most": most });
    let count: Option<usize> = desk.db().row(&text, values).await?;
    Ok(count.unwrap_or_default().min(most))
}
