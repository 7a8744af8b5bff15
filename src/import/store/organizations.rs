//! Which organizations a file speaks of.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{Db, DeskError},
    ids::OrganizationId,
};

#[derive(Deserialize)]
struct Row {
    id: OrganizationId,
    name: String,
}

/// Those that there are, by what they were called: by the id, else by the exact name.
pub(super) async fn named(db: &Db, names: &[String]) -> Result<BTreeMap<String, OrganizationId>, DeskError> {
    let text = "LET $by_id = SELECT record::id(id) AS id, name FROM $names.map(|$id| type::record('organization', $id))
            WHERE id != NONE;
        LET $by_name = array::flatten((SELECT VALUE { LET $one = $this; (SELECT record::id(id) AS id, name
            FROM organization WITH INDEX organization_name WHERE name = $one LIMIT 1) } FROM $names));
        RETURN array::concat($by_id, $by_name)";
    let rows: Vec<Row> = db.rows(text, json!({ "names": names })).await?;
    let find = |name: &String| {
        let by_id = rows.iter().find(|row| row.id.as_str() == name);
        by_id.or_else(|| rows.iter().find(|row| row.name == *name)).map(|row| row.id.clone())
    };
    Ok(names.iter().filter_map(|name| Some((name.clone(), find(name)?))).collect())
}
