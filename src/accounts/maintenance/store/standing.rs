//! What a line's page says of its maintenance, for its reader.

use serde::Deserialize;
use serde_json::json;

use super::facts::{FEATURE, OpenRow, PLAN, open};
use crate::{
    access::{Decision, Permission, Permit, decide},
    accounts::{
        maintenance::{
            model::{Action, Open, Pin, Possible, Standing, Suspended},
            rules::{Unfinished, possible},
        },
        model::{Feature, Line, Plan},
    },
    care::model::{Suspension, WorkState},
    desk::{Desk, Target},
    fault::Fault,
    ids::LineId,
    people::store::Reader,
    time::Moment,
};

#[derive(Deserialize)]
struct Row {
    open: Vec<OpenRow>,
    #[serde(default)]
    plan: Option<Plan>,
    features: Vec<Feature>,
    #[serde(default)]
    suspension: Option<Suspension>,
    #[serde(default)]
    suspended: Option<Moment>,
    #[serde(default)]
    pin: Option<PinRow>,
}

#[derive(Deserialize)]
struct PinRow {
    pin: String,
    until: Moment,
}

/// What stands of this line.
///
/// # Errors
/// That the line is gone, or the database broken.
pub async fn standing(
    desk: &Desk,
    permit: &Permit<(), LineId>,
    line: &Line,
    reader: &Reader,
) -> Result<Standing, Fault> {
    let text = format!(
        "LET $at = SELECT suspension, suspended FROM ONLY line:[$org, $id];
        LET $has = $features.map(|$key| type::record('feature', $key));
        RETURN {{
            open: ({}), suspension: $at.suspension, suspended: $at.suspended,
            plan: (SELECT {PLAN} FROM ONLY type::record('plan', $plan)),
            features: (SELECT {FEATURE} FROM $has WHERE price != NONE),
            pin: (SELECT pin, until FROM ONLY transfer_pin:[$org, $id] WHERE until > $now)
        }}",
        open()
    );
    let (db, now) = (desk.db(), desk.now());
    let values = json!({
        "org": permit.organization(), "id": permit.target(), "now": now, "features": line.features, "plan": line.plan,
    });
    let row: Option<Row> = db.row(&text, values).await.map_err(crate::desk::DeskError::from)?;
    let row = row.ok_or(Fault::NotFound)?;
    let unfinished: Vec<Unfinished> = row.open.iter().map(OpenRow::unfinished).collect();
    let found = permit.target().find(db, permit.organization(), now).await?.ok_or(Fault::NotFound)?;
    let may = |permission: Permission| decide(permit.by(), permission, &found.subject());
    let mut can = Vec::with_capacity(Action::ALL.len());
    for action in Action::ALL {
        let may = match may(action.permission()) {
            // With who could do it.
            Decision::Denied(_) => desk.explain(action.permission(), permit.target()).await?,
            may => may,
        };
        can.push(Possible { action, may, now: possible(action, line.state, &unfinished, now).err() });
    }
    let sees_pins = may(Permission::TransferPins).allows();
    let open = row.open.into_iter().filter_map(|one| shown(one, now, reader));
    Ok(Standing {
        can,
        open: open.collect(),
        suspended: row
            .suspension
            .zip(row.suspended)
            .map(|(reason, since)| Suspended { reason, since: reader.local(since) }),
        pin: row.pin.filter(|_| sees_pins).map(|row| Pin { pin: row.pin, until: reader.local(row.until) }),
        monthly: row.plan.map(|plan| plan.monthly(&line.features, &row.features)),
        features: row.features.into_iter().map(|feature| feature.name).collect(),
    })
}

fn shown(row: OpenRow, now: Moment, reader: &Reader) -> Option<Open> {
    let due = (row.state == WorkState::Pending && row.due > now).then(|| reader.local(row.due));
    Some(Open {
        transaction: row.transaction,
        action: Action::asking(&row.kind)?,
        state: row.state,
        late: row.state.is_late(row.due, now),
        due,
        by: row.member_name,
    })
}
