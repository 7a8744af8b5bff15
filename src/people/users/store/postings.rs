//! Lists that begin with postings: of a word that was typed, or of the accounts that the reader reaches. Each batch of
//! members is looked at by filters, policy and search before it is shown.

use serde::Deserialize;
use serde_json::json;

use super::{
    list::{Asked, SIZE},
    rows::{COLUMNS, UserRow},
};
use crate::{
    access::{Permission, Status, Subject, decide},
    desk::{DeskError, MEMBER, bearers},
    ids::{AccountId, MemberId, RoleId},
    people::{
        model::{ContactDetails, Page},
        store::rows::paged,
        terms::Search,
    },
};

/// Read one after the other: a page is found in the first unless what narrows it matches rarely. After the last the page
/// ends where it is; *More* goes on.
const BATCHES: [usize; 6] = [50, 100, 200, 200, 200, 200];

/// Where a list begins.
pub(super) enum Source<'a> {
    /// The beginning of a word.
    Word(&'a Search),
    /// Accounts, and whether the reader, who is seen from everywhere, is listed too.
    Accounts(&'a [AccountId], Option<&'a MemberId>),
}

#[derive(Deserialize)]
struct Posting {
    name_key: String,
    member: MemberId,
}

/// A page by name, from the query's cursor on.
pub(super) async fn page(
    asked: &Asked<'_>,
    source: &Source<'_>,
    search: Option<&Search>,
) -> Result<Page<UserRow>, DeskError> {
    let mut after = asked.query.after.clone().unwrap_or_default();
    let mut found: Vec<UserRow> = Vec::new();
    for batch in BATCHES {
        let postings = source.read(asked, &after, batch).await?;
        let Some(last) = postings.last() else { return Ok(cut(found)) };
        after.clone_from(&last.name_key);
        let is_end = postings.len() < batch;
        let matching = matching(asked, &postings, search).await?;
        for some in matching.chunks(SIZE + 1) {
            found.extend(members(asked, some).await?);
            if found.len() > SIZE {
                return Ok(cut(found));
            }
        }
        if is_end || found.len() > SIZE {
            return Ok(cut(found));
        }
    }
    Ok(Page { rows: found, next: Some(after) })
}

fn cut(found: Vec<UserRow>) -> Page<UserRow> {
    paged(found, SIZE, |row| row.name_key.clone())
}

impl Source<'_> {
    /// The next postings in the order of names, each member once.
    async fn read(&self, asked: &Asked<'_>, after: &str, batch: usize) -> Result<Vec<Posting>, DeskError> {
        let mut all: Vec<Posting> = match self {
            Self::Word(search) => {
                let text = format!(
                    "SELECT name_key, member FROM member_words WITH INDEX member_words_gram
                        WHERE org = $org AND grams CONTAINS $gram AND name_key > $after ORDER BY name_key LIMIT {batch}"
                );
                let values = json!({ "org": asked.organization, "gram": search.gram, "after": after });
                asked.db.rows(&text, values).await?
            }
            Self::Accounts(accounts, oneself) => {
                let mut all = Vec::new();
                for account in *accounts {
                    all.extend(on_account(asked, account, after, batch).await?);
                }
                if let Some(member) = oneself {
                    let text = "SELECT name_key, $id AS member FROM member:[$org, $id] WHERE name_key > $after";
                    let values = json!({ "org": asked.organization, "id": member, "after": after });
                    all.extend(asked.db.rows::<Posting>(text, values).await?);
                }
                all
            }
        };
        all.sort_by(|one, other| one.name_key.cmp(&other.name_key));
        all.dedup_by(|one, other| one.member == other.member);
        all.truncate(batch);
        Ok(all)
    }
}

async fn on_account(
    asked: &Asked<'_>,
    account: &AccountId,
    after: &str,
    batch: usize,
) -> Result<Vec<Posting>, DeskError> {
    let text = format!(
        "SELECT name_key, member FROM user_at WITH INDEX user_at_name
            WHERE org = $org AND account = $account AND name_key > $after ORDER BY name_key LIMIT {batch}"
    );
    Ok(asked.db.rows(&text, json!({ "org": asked.organization, "account": account, "after": after })).await?)
}

#[derive(Deserialize)]
struct Matching {
    id: MemberId,
    name_key: String,
    #[serde(flatten)]
    details: ContactDetails,
}

/// The members behind the postings whom filters and search let through, by name.
async fn matching(
    asked: &Asked<'_>,
    postings: &[Posting],
    search: Option<&Search>,
) -> Result<Vec<MemberId>, DeskError> {
    let text = "LET $at = $members.map(|$id| type::record('member', [$org, $id]));
        SELECT record::id(id)[1] AS id, name_key, first_name, last_name, title, email, business_phone, mobile_phone, language
            FROM $at WHERE user = true AND ($role = NONE OR (hub_role = $role
                AND (type::record('holds', [$org, record::id(id)[1], $role]).until ?? $now + 1) > $now))
            AND ($language = NONE OR language = $language)
            AND IF $status = NONE { status != 'deleted' } ELSE { status = $status }";
    let members: Vec<&MemberId> = postings.iter().map(|posting| &posting.member).collect();
    let values = json!({
        "org": asked.organization, "members": members, "role": asked.query.role.as_ref().map(RoleId::as_str),
        "status": asked.query.status.map(Status::key), "language": asked.query.language, "now": asked.now,
    });
    let mut rows: Vec<Matching> = asked.db.rows(text, values).await?;
    rows.retain(|row| search.is_none_or(|search| search.finds(&row.details)));
    rows.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Those of them whom the reader may see: what they hold is read for as many as a page needs, and no more.
async fn members(asked: &Asked<'_>, members: &[MemberId]) -> Result<Vec<UserRow>, DeskError> {
    let text = format!("(SELECT {MEMBER}, {COLUMNS} FROM $members.map(|$id| type::record('member', [$org, $id])))");
    let values = json!({ "org": asked.organization, "members": members, "now": asked.now });
    let mut rows: Vec<UserRow> = bearers(asked.db, "", &text, values).await?;
    rows.retain(|row| asked.shows(row));
    rows.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    Ok(rows)
}

impl Asked<'_> {
    /// Whether the policy lets the reader see them, and they are on the account that was asked for.
    fn shows(&self, row: &UserRow) -> bool {
        let bearer = row.bearer();
        let on_account = self.query.account.as_ref().is_none_or(|account| bearer.accounts.contains(account));
        on_account && decide(self.by, Permission::ViewUsers, &Subject::Member(&bearer)).allows()
    }
}
