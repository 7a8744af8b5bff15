//! Which organizations a file speaks of.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{Db, DeskError},
    ids::OrganizationId,
    import::model::Known,
};

#[derive(Deserialize)]
struct Row {
    id: OrganizationId,
    name: String,
    unique: Vec<Unique>,
}

#[derive(Deserialize)]
struct Unique {
    key: String,
    primary: bool,
}

impl Row {
    fn known(&self) -> Known {
        let own = self.unique.iter().map(|one| (one.key.clone(), one.key.clone()));
        // The label is the primary one.
        let label = self.unique.iter().filter(|one| one.primary).map(|one| ("label".to_owned(), one.key.clone()));
        Known { id: self.id.clone(), unique: own.chain(label).collect() }
    }
}

const COLUMNS: &str = "record::id(id) AS id, name, (SELECT record::id(id)[1] AS key, primary FROM identifier
    WITH INDEX identifier_org WHERE org = record::id($parent.id) AND unique = true) AS unique";

/// Those that there are, by what they were called: by the id, else by the exact name.
pub(super) async fn named(db: &Db, names: &[String]) -> Result<BTreeMap<String, Known>, DeskError> {
    let text = format!(
        "LET $by_id = SELECT {COLUMNS} FROM $names.map(|$id| type::record('organization', $id)) WHERE id != NONE;
        LET $by_name = array::flatten((SELECT VALUE {{ LET $one = $this; (SELECT {COLUMNS}
            FROM organization WITH INDEX organization_name WHERE name = $one LIMIT 1) }} FROM $names));
        RETURN array::concat($by_id, $by_name)"
    );
    let rows: Vec<Row> = db.rows(&text, json!({ "names": names })).await?;
    let find = |name: &String| {
        let by_id = rows.iter().find(|row| row.id.as_str() == name);
        by_id.or_else(|| rows.iter().find(|row| row.name == *name)).map(Row::known)
    };
    Ok(names.iter().filter_map(|name| Some((name.clone(), find(name)?))).collect())
}
