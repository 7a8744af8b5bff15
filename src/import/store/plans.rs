//! Plans. They are the provider's, so no organization's history speaks of them.

use serde_json::json;

use super::Draft;
use crate::{
    accounts::{model::Plan, store::put_plan},
    desk::{DeskError, House, Script},
    import::{
        model::{Record, Taken},
        rules::{Decided, plan},
    },
};

pub(super) async fn draft(house: &House, records: &[Record]) -> Result<Draft, DeskError> {
    let text = "SELECT record::id(id) AS key, name, price, currency, features, included, sims FROM plan";
    let there: Vec<Plan> = house.db().rows(text, json!({})).await?;
    let (mut taken, mut script, mut is_changed) = (Taken::default(), Script::new(), false);
    for record in records {
        let is = there.iter().find(|plan| plan.key == record.key);
        let after = match plan(record, is) {
            Err(bad) => {
                taken.refused.push((record.line, bad));
                continue;
            }
            Ok(Decided::Unchanged) => {
                taken.unchanged += 1;
                continue;
            }
            Ok(Decided::Added(after)) => {
                taken.added += 1;
                after
            }
            Ok(Decided::Changed { after, .. }) => {
                taken.changed += 1;
                after
            }
        };
        put_plan(&mut script, &after);
        is_changed = true;
    }
    Ok(Draft { taken, script: is_changed.then_some(script) })
}
