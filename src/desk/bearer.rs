//! A member as the policy sees them, out of the rows: the holdings of this moment, what each allows, what it reaches.
//!
//! Always true: what has ended is not read; a role of the organization's own is read with it, never remembered.

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use surrealdb::types::Error;

use super::{Db, db::read};
use crate::{
    access::{
        Bearer, Condition, Conditions, Door, Holding, Kind, Permission, Permissions, Reach, Role, RoleName, Status,
    },
    ids::{AccountId, MemberId, RoleId},
    words::Bilingual,
};

/// What the member of the row at hand holds now, in a query that has `$now`. Whatever grants is read by this and in no
/// other way. It is written out and no function of the database: the engine takes any statement that calls one for one
/// that writes, and would wait for the disk after each read.
macro_rules! access {
    () => {
        "{
            LET $bearer = id;
            LET $tenant = record::id($bearer)[0];
            LET $held = SELECT VALUE record::id(out)[1] FROM $bearer->holds WHERE until = NONE OR until > $now;
            LET $held_at = $held.map(|$key| type::record('role', [$tenant, $key]));
            LET $made = SELECT record::id(id)[1] AS id, kind, name, permissions, asking, conditions FROM $held_at WHERE kind != NONE;
            LET $bearer_key = record::id($bearer)[1];
            LET $reached = SELECT role, kind, place FROM assigned
                WHERE org = $tenant AND member = $bearer_key AND wide = true AND (until = NONE OR until > $now);
            { held: $held, own: $made, places: $reached }
        } AS access"
    };
}

/// On which accounts anything is assigned to the member of the row at hand.
macro_rules! touched {
    () => {
        "{
            LET $bearer = id;
            LET $holdings = SELECT VALUE id FROM $bearer->holds WHERE until = NONE OR until > $now;
            LET $touched = SELECT VALUE account FROM array::flatten($holdings->assigned)
                WHERE account != NONE AND (until = NONE OR until > $now) LIMIT 1000;
            array::distinct($touched)
        } AS accounts"
    };
}

pub(crate) use {access, touched};

/// The columns of a [`BearerRow`] out of `member`, in a query that has `$now`. Without [`TOUCHED`] it says nothing of the
/// accounts on which a member has anything: who acts needs none.
pub const BEARER: &str = concat!("record::id(id)[1] AS member, status, door, ", access!());

/// The column that says on which accounts anything is assigned to a member.
pub const TOUCHED: &str = touched!();

/// The columns of members whose access [`bearers`] reads.
pub const MEMBER: &str = "id, record::id(id)[1] AS member, status, door";

/// Of many members at once: two statements for all of them in place of two for each, a third of the work.
const OF_MANY: &str = "
    LET $at = $rows.id;
    LET $held = SELECT id, record::id(in)[1] AS member, role FROM array::flatten($at->holds)
        WHERE until = NONE OR until > $now;
    LET $own = SELECT record::id(id)[1] AS id, kind, name, permissions, asking, conditions
        FROM array::distinct($held.role).map(|$key| type::record('role', [$org, $key])) WHERE kind != NONE;
    LET $edges = SELECT member, role, kind, place, account, wide FROM array::flatten($held.id->assigned)
        WHERE until = NONE OR until > $now;
    RETURN { rows: $rows, held: $held, own: $own, edges: $edges }";

#[derive(Default, Deserialize)]
struct Many {
    rows: Vec<Value>,
    held: Vec<Value>,
    own: Value,
    edges: Vec<Value>,
}

/// Members with all that a [`BearerRow`] says of them. `rows` gives their columns, [`MEMBER`] among them, after the
/// statements `before`, in a query that has `$org` and `$now`.
///
/// # Errors
/// What the database said, or that a row is not a `T`.
pub async fn bearers<T: DeserializeOwned>(db: &Db, before: &str, rows: &str, values: Value) -> Result<Vec<T>, Error> {
    let found: Option<Many> = db.row(&format!("{before} LET $rows = {rows};{OF_MANY}"), values).await?;
    let Many { rows, held, own, edges } = found.unwrap_or_default();
    let whole = |mut row: Value| {
        let theirs = |one: &&Value| one["member"] == row["member"];
        let (held, edges) = (held.iter().filter(theirs), edges.iter().filter(theirs));
        let roles: Vec<&Value> = held.map(|one| &one["role"]).collect();
        let (wide, mut accounts) = (edges.clone().filter(|edge| edge["wide"] == true), Vec::new());
        for account in edges.map(|edge| &edge["account"]).filter(|account| account.is_string()) {
            if !accounts.contains(&account) {
                accounts.push(account);
            }
        }
        let (access, accounts) =
            (json!({ "held": roles, "own": own, "places": wide.collect::<Vec<_>>() }), json!(accounts));
        row["access"] = access;
        row["accounts"] = accounts;
        read(row)
    };
    rows.into_iter().map(whole).collect()
}

#[derive(Clone, Debug, Deserialize)]
pub struct BearerRow {
    member: MemberId,
    status: Status,
    door: Door,
    access: AccessRow,
    #[serde(default)]
    accounts: Vec<AccountId>,
}

#[derive(Clone, Debug, Deserialize)]
struct AccessRow {
    held: Vec<RoleId>,
    own: Vec<OwnRow>,
    places: Vec<PlaceRow>,
}

/// What an organization keeps of a role: of its own all, of its customized End Users the permissions.
#[derive(Clone, Debug, Deserialize)]
struct OwnRow {
    id: RoleId,
    kind: Kind,
    #[serde(default)]
    name: Bilingual,
    #[serde(flatten)]
    allows: AllowsRow,
}

/// What a role allows, as its row keeps it: `permissions` are all of them, `asking` those that want a second person's yes,
/// `conditions` what more is said of these. Nothing is kept of it where End Users are as everybody has them again.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct AllowsRow {
    permissions: Option<Vec<String>>,
    #[serde(default)]
    asking: Option<Vec<String>>,
    #[serde(default)]
    conditions: Option<BTreeMap<String, Condition>>,
}

impl AllowsRow {
    /// One that this version does not know grants nothing.
    #[must_use]
    pub fn permissions(&self) -> Permissions {
        let known = |keys: &Option<Vec<String>>| -> Vec<Permission> {
            keys.iter().flatten().filter_map(|key| Permission::from_key(key)).collect()
        };
        known(&self.permissions).into_iter().collect::<Permissions>().asking(&known(&self.asking))
    }

    /// In the order of the catalogue.
    #[must_use]
    pub fn conditions(&self) -> Conditions {
        let said = |one: Permission| Some((one, self.conditions.as_ref()?.get(one.key())?.clone()));
        Permission::ALL.into_iter().filter_map(said).collect()
    }
}

#[derive(Clone, Debug, Deserialize)]
struct PlaceRow {
    role: RoleId,
    kind: PlaceKind,
    place: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PlaceKind {
    Account,
    CostCentre,
}

impl BearerRow {
    #[must_use]
    pub fn bearer(self) -> Bearer {
        let AccessRow { held, own, places } = self.access;
        let holdings = held.iter().filter_map(|role| holding(role, &own, &places)).collect();
        Bearer { member: self.member, status: self.status, door: self.door, holdings, accounts: self.accounts }
    }
}

/// A role that is neither ready-made nor there any more grants nothing.
fn holding(role: &RoleId, own: &[OwnRow], places: &[PlaceRow]) -> Option<Holding> {
    let row = own.iter().find(|row| row.id == *role);
    let ready = Role::from_key(role.as_str());
    let (permissions, conditions) = match (row, ready) {
        (Some(row), _) => (row.allows.permissions(), row.allows.conditions()),
        (None, Some(ready)) => (ready.permissions(), Conditions::new()),
        (None, None) => return None,
    };
    let name = match (ready, row) {
        (Some(ready), _) => RoleName::Ready(ready),
        (None, row) => row.map(|row| RoleName::Own { id: row.id.clone(), kind: row.kind, name: row.name.clone() })?,
    };
    let reach = match Reach::of(&name) {
        Reach::Everything => Reach::Everything,
        Reach::Assigned { .. } => Reach::Assigned {
            accounts: of(places, role, PlaceKind::Account).map(AccountId::new).collect(),
            cost_centres: of(places, role, PlaceKind::CostCentre).collect(),
        },
    };
    Some(Holding { role: name, permissions, conditions, reach })
}

fn of(places: &[PlaceRow], role: &RoleId, kind: PlaceKind) -> impl Iterator<Item = String> {
    places.iter().filter(move |place| place.role == *role && place.kind == kind).map(|place| place.place.clone())
}
