//! Members in the order of their names: all users, those of some accounts, whom a search finds, or who holds a role; a
//! part at a time.
//!
//! Always true: what is read is wider than what the policy shows; whoever reads it asks the policy for each.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Bearer, Status},
    desk::{BearerRow, Db, Desk, DeskError, MEMBER, bearers, each},
    ids::{AccountId, MemberId, OrganizationId},
    people::{model::ContactDetails, terms::Search},
    time::Moment,
};

/// Where they are read from.
pub enum ByName {
    Users,
    /// Who has anything on one of these accounts.
    On(Vec<AccountId>),
    Found(Search),
    /// Who holds one of these roles.
    Holding(Vec<String>),
}

/// A part of them.
pub struct Part {
    pub people: Vec<Somebody>,
    /// What the next part is after, if there may be one.
    pub next: Option<String>,
}

/// Somebody with what the policy needs of them.
#[derive(Clone, Debug)]
pub struct Somebody {
    pub name_key: String,
    pub details: ContactDetails,
    pub bearer: Bearer,
}

#[derive(Deserialize)]
struct Key {
    name_key: String,
    member: MemberId,
}

#[derive(Deserialize)]
struct Row {
    name_key: String,
    #[serde(flatten)]
    details: ContactDetails,
    #[serde(flatten)]
    bearer: BearerRow,
}

impl ByName {
    /// Of the first so many after this, those who are there.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn part(&self, desk: &Desk, after: &str, many: usize) -> Result<Part, DeskError> {
        let keys = self.keys(desk, after, many).await?;
        let next = keys.last().filter(|_| keys.len() == many).map(|last| last.name_key.clone());
        let ids: Vec<MemberId> = keys.into_iter().map(|key| key.member).collect();
        let mut people = members(desk.db(), &desk.organization, &ids, desk.now()).await?;
        people.retain(|one| one.bearer.status != Status::Deleted && self.finds(one));
        Ok(Part { people, next })
    }

    async fn keys(&self, desk: &Desk, after: &str, many: usize) -> Result<Vec<Key>, DeskError> {
        let mut values = json!({ "org": desk.organization, "after": after });
        let rest = format!("AND name_key > $after ORDER BY name_key LIMIT {many}");
        let text = match self {
            Self::Users => format!(
                "SELECT name_key, record::id(id)[1] AS member FROM member WITH INDEX member_user_name
                    WHERE org = $org AND user = true {rest}"
            ),
            Self::Found(search) => {
                values["gram"] = json!(search.gram);
                format!(
                    "SELECT name_key, member FROM member_words WITH INDEX member_words_gram
                        WHERE org = $org AND grams CONTAINS $gram {rest}"
                )
            }
            Self::On(accounts) => {
                let keys = each(&mut values, "account", accounts, |account| {
                    format!(
                        "SELECT name_key, member FROM user_at WITH INDEX user_at_name
                            WHERE org = $org AND account = {account} {rest}"
                    )
                });
                format!("RETURN {keys}")
            }
            Self::Holding(roles) => {
                let keys = each(&mut values, "role", roles, |role| {
                    format!(
                        "SELECT name_key, record::id(in)[1] AS member FROM holds WITH INDEX holds_role
                            WHERE org = $org AND role = {role} {rest}"
                    )
                });
                format!("RETURN {keys}")
            }
        };
        let mut keys: Vec<Key> = desk.db().rows(&text, values).await?;
        keys.sort_by(|one, other| one.name_key.cmp(&other.name_key));
        keys.dedup_by(|one, other| one.member == other.member);
        keys.truncate(many);
        Ok(keys)
    }

    fn finds(&self, one: &Somebody) -> bool {
        match self {
            Self::Found(search) => search.finds(&one.details),
            Self::Users | Self::On(_) | Self::Holding(_) => true,
        }
    }
}

/// These members, by name; who is not there is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn members(
    db: &Db,
    organization: &OrganizationId,
    members: &[MemberId],
    now: Moment,
) -> Result<Vec<Somebody>, DeskError> {
    let text = format!(
        "(SELECT name_key, first_name, last_name, title, email, business_phone, mobile_phone, language, {MEMBER}
            FROM $members.map(|$id| type::record('member', [$org, $id])))"
    );
    let values = json!({ "org": organization, "members": members, "now": now });
    let rows: Vec<Row> = bearers(db, "", &text, values).await?;
    let read = |row: Row| Somebody { name_key: row.name_key, details: row.details, bearer: row.bearer.bearer() };
    let mut found: Vec<Somebody> = rows.into_iter().map(read).collect();
    found.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    Ok(found)
}
