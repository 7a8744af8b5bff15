//! How many contacts a list has, counted to a bound: counting all of them would cost more than the page.

use serde_json::json;

use super::list::Narrowed;
use crate::{
    desk::{Db, DeskError},
    ids::OrganizationId,
    people::model::{ContactQuery, Total},
};

const COUNTED: usize = 200;

pub(super) async fn count(db: &Db, organization: &OrganizationId, query: &ContactQuery) -> Result<Total, DeskError> {
    let Narrowed { index, condition, mut values } = Narrowed::by(organization, query);
    values["most"] = json!(COUNTED + 1);
    let text =
        format!("RETURN array::len((SELECT VALUE id FROM member WITH INDEX {index} WHERE {condition} LIMIT $most))");
    let counted: Option<usize> = db.row(&text, values).await?;
    let counted = counted.unwrap_or_default();
    Ok(if counted > COUNTED { Total::MoreThan(COUNTED) } else { Total::Exactly(counted) })
}
