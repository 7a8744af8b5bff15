//! What a record makes of a plan.

use serde_json::json;

use super::Decided;
use crate::{
    accounts::model::Plan,
    import::model::{Bad, Record},
};

/// Decides.
///
/// # Errors
/// Why it cannot be taken.
pub fn plan(record: &Record, is: Option<&Plan>) -> Result<Decided<Plan>, Bad> {
    let new = || json!({ "key": record.key, "name": {}, "currency": "USD", "features": [], "included": [], "sims": ["sim", "esim"] });
    let mut row = is.map_or_else(new, |plan| json!(plan));
    for (field, value) in &record.set {
        match field.as_str() {
            "name_en" => row["name"]["en"] = value.clone(),
            "name_es" => row["name"]["es"] = value.clone(),
            _ => row[field] = value.clone(),
        }
    }
    let missing = [("name_en", &row["name"]["en"]), ("name_es", &row["name"]["es"]), ("price", &row["price"])];
    if let Some((field, _)) = missing.into_iter().find(|(_, value)| value.is_null()) {
        return Err(Bad::Missing(field.to_owned()));
    }
    let after: Plan = serde_json::from_value(row).map_err(|cause| Bad::NotJson(cause.to_string()))?;
    if let Some(key) = after.included.iter().find(|key| !after.features.contains(key)) {
        return Err(Bad::wrong("included", key, "among the features of the plan"));
    }
    Ok(match is {
        None => Decided::Added(after),
        Some(before) if *before == after => Decided::Unchanged,
        Some(before) => Decided::Changed { before: before.clone(), after },
    })
}
