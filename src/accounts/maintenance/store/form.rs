//! What the page of one action on a line needs, as far as its reader may look.

use serde::Deserialize;
use serde_json::json;

use super::facts::{FEATURE, OpenRow, PLAN, open};
use crate::{
    access::{Decision, Denial, Permission, Permit, Why},
    accounts::{
        maintenance::{
            model::{Action, Form, Possible, Scheduled},
            rules::{Unfinished, possible},
        },
        model::{Account, Centre, Feature, Identifier, Line, Plan},
        store::{IDENTIFIERS, Office, accounts_in_reach, centres},
    },
    desk::{Desk, DeskError},
    fault::Fault,
    ids::LineId,
    people::store::Reader,
};

#[derive(Deserialize)]
struct Row {
    line: Line,
    revision: i64,
    account: Account,
    open: Vec<OpenRow>,
    plans: Vec<Plan>,
    features: Vec<Feature>,
    identifiers: Vec<Identifier>,
}

/// The page.
///
/// # Errors
/// That the line is gone, or the database broken.
pub async fn form(desk: &Desk, permit: &Permit<(), LineId>, action: Action) -> Result<Form, Fault> {
    let text = format!(
        "LET $line = SELECT *, record::id(id)[1] AS id FROM ONLY line:[$org, $id];
        LET $open = {};
        RETURN IF $line = NONE {{ NONE }} ELSE {{ {{
            line: $line, revision: $line.revision, open: $open,
            account: (SELECT record::id(id)[1] AS id, name, number, lines FROM ONLY account:[$org, $line.account]),
            plans: IF $action IN ['plan', 'sim'] {{ (SELECT {PLAN} FROM plan ORDER BY price) }} ELSE {{ [] }},
            features: IF $action = 'plan' {{ (SELECT {FEATURE} FROM feature) }} ELSE {{ [] }},
            identifiers: ({IDENTIFIERS})
        }} }}",
        open(),
    );
    let (db, organization) = (desk.db(), &desk.organization);
    let values = json!({ "org": organization, "id": permit.target(), "action": action.key() });
    let row: Option<Row> = db.row(&text, values).await.map_err(DeskError::from)?;
    let row = row.ok_or(Fault::NotFound)?;
    let unfinished: Vec<Unfinished> = row.open.iter().map(OpenRow::unfinished).collect();
    let possible = Possible {
        action,
        may: desk.explain(action.permission(), permit.target()).await?,
        now: possible(action, row.line.state, &unfinished, desk.now()).err(),
    };
    let scheduled = match unfinished.iter().find(|one| one.is_scheduled(desk.now())) {
        Some(one) => {
            let from = Reader::of(desk).await?.local(one.due);
            Some(Scheduled { transaction: one.transaction.clone(), from })
        }
        None => None,
    };
    let is_fresh = desk.visitor.fresh + desk.visitor.house.options.limits.fresh >= desk.now();
    let mut accounts = match action {
        Action::Move if possible.may.may() => {
            accounts_in_reach(db, organization, permit.by(), Permission::MoveLines).await?
        }
        _ => Vec::new(),
    };
    accounts.retain(|account| account.id != row.line.account);
    let (mut offered, mut centre_off) = (Vec::new(), None);
    if action == Action::Identifiers && possible.may.may() {
        centre_off = match desk.explain(Permission::AssignLines, permit.target()).await? {
            Decision::Allowed(_) => None,
            Decision::NeedsApproval(..) => Some(Denial::new(Permission::AssignLines, Why::NeedsApproval)),
            Decision::Denied(denial) => Some(denial),
        };
        if centre_off.is_none() {
            offered = centres(db, organization).await?;
            // There may be more than are offered.
            let own = row.line.cost_centre.clone().map(Centre).filter(|own| !offered.contains(own));
            offered.extend(own);
        }
    }
    Ok(Form {
        line: row.line,
        revision: row.revision,
        account: row.account,
        possible,
        sign_in_first: action.wants_password() && !is_fresh,
        scheduled,
        today: Office::of(db, organization).await?.day(desk.now()),
        plans: row.plans,
        features: row.features,
        accounts,
        identifiers: row.identifiers,
        centres: offered,
        centre_off,
    })
}
