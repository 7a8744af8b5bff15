//! The list of users: whoever reaches everything scans the index that the question asks for; anybody else, and whoever
//! asks for one account or a word, reads postings (`postings`).

use serde_json::{Value, json};

use super::{
    facts::Keepers,
    offers,
    postings::{self, Source},
    rows::{COLUMNS, UserRow},
};
use crate::{
    access::{Bearer, Permission, Permit, Reach, RoleName, Status},
    desk::{Db, Desk, DeskError, MEMBER, bearers},
    fault::Fault,
    ids::{AccountId, OrganizationId, RoleId},
    people::{
        model::{Page, Sort, Total},
        store::{
            Reader,
            rows::{Newest, Place, paged},
        },
        terms::Search,
        users::model::{AccountName, Listed, UserList, UserQuery},
    },
    time::Moment,
    views::model::ViewedList,
};

/// Whose highest role this is, and still is: what has ended is as if it had never been.
const ROLE: &str =
    " AND hub_role = $role AND (type::record('holds', [$org, record::id(id)[1], $role]).until ?? $now + 1) > $now";

pub(super) const SIZE: usize = Page::<Listed>::SIZE;
/// Counting is reading: in a large database so many cost half of a page.
const COUNTED: usize = 100;

/// A list that somebody asked for.
pub(super) struct Asked<'a> {
    pub db: &'a Db,
    pub organization: &'a OrganizationId,
    pub by: &'a Bearer,
    pub query: &'a UserQuery,
    pub now: Moment,
}

/// How far the reader sees users.
enum Sees {
    Everybody,
    On(Vec<AccountId>),
}

/// A page of users, with what stands around it.
pub async fn users(desk: &Desk, permit: &Permit<(), OrganizationId>, query: &UserQuery) -> Result<UserList, Fault> {
    let (db, organization, by, now) = (desk.db(), permit.organization(), permit.by(), desk.now());
    let reader = Reader::of(desk).await?;
    let sees = sees(by);
    let asked = Asked { db, organization, by, query, now };
    let page = asked.page(&sees).await?;
    let total = asked.total(&sees, &page).await?;
    let (keepers, offers) = (Keepers::of(db, organization, now).await?, offers::all(db, organization).await?);
    let page = page.map(|row| {
        let facts = row.facts(row.bearer(), &keepers, &offers, now);
        row.read_by(by, &reader, &facts)
    });
    let roles: Vec<RoleName> = offers.into_iter().map(|offer| offer.role).collect();
    Ok(UserList {
        page,
        total,
        add: desk.explain(Permission::AddUsers, organization).await?,
        roles,
        accounts: accounts(db, organization, &sees).await?,
        sorts: matches!(sees, Sees::Everybody) && query.account.is_none() && query.q.is_empty(),
        views: desk.preference(ViewedList::Users.preference()).await?,
        now,
    })
}

/// Every user that a query asks for, at most so many.
pub async fn all(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    query: &UserQuery,
    most: usize,
) -> Result<Vec<Listed>, DeskError> {
    let (db, organization, by, now) = (desk.db(), permit.organization(), permit.by(), desk.now());
    let (reader, sees) = (Reader::of(desk).await?, sees(by));
    let keepers = Keepers::of(db, organization, now).await?;
    let mut query = UserQuery { after: None, ..query.clone() };
    let mut users = Vec::new();
    loop {
        let page = Asked { db, organization, by, query: &query, now }.page(&sees).await?;
        users.extend(page.rows.into_iter().map(|row| {
            let facts = row.facts(row.bearer(), &keepers, &[], now);
            row.read_by(by, &reader, &facts)
        }));
        match page.next {
            Some(after) if users.len() < most => query.after = Some(after),
            _ => break,
        }
    }
    users.truncate(most);
    Ok(users)
}

fn sees(by: &Bearer) -> Sees {
    let mut accounts = Vec::new();
    for holding in by.holdings.iter().filter(|one| one.permissions.contains(Permission::ViewUsers)) {
        match &holding.reach {
            Reach::Everything => return Sees::Everybody,
            Reach::Assigned { accounts: some, .. } => accounts.extend(some.iter().cloned()),
        }
    }
    accounts.sort();
    accounts.dedup();
    Sees::On(accounts)
}

/// The accounts by which the reader can narrow the list.
async fn accounts(db: &Db, organization: &OrganizationId, sees: &Sees) -> Result<Vec<AccountName>, DeskError> {
    match sees {
        Sees::Everybody => {
            let text = "SELECT record::id(id)[1] AS id, name, name_key FROM account WHERE org = $org ORDER BY name_key LIMIT 50";
            Ok(db.rows(text, json!({ "org": organization })).await?)
        }
        Sees::On(some) => names(db, organization, some).await,
    }
}

/// What accounts are called, in the order of their names.
pub(super) async fn names(
    db: &Db,
    organization: &OrganizationId,
    accounts: &[AccountId],
) -> Result<Vec<AccountName>, DeskError> {
    let text = "LET $at = $accounts.map(|$id| type::record('account', [$org, $id]));
        SELECT record::id(id)[1] AS id, name FROM $at";
    let mut names: Vec<AccountName> = db.rows(text, json!({ "org": organization, "accounts": accounts })).await?;
    names.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(names)
}

impl Asked<'_> {
    async fn page(&self, sees: &Sees) -> Result<Page<UserRow>, DeskError> {
        let search = Search::of(&self.query.q);
        if search.is_none() && !self.query.q.is_empty() {
            // Something was typed, but nothing that could be in a name.
            return Ok(Page { rows: Vec::new(), next: None });
        }
        let one = self.query.account.as_ref().map(std::slice::from_ref);
        match (sees, one, &search) {
            (Sees::Everybody, None, None) => self.scan().await,
            (_, Some(account), _) => postings::page(self, &Source::Accounts(account, None), search.as_ref()).await,
            (_, None, Some(word)) => postings::page(self, &Source::Word(word), Some(word)).await,
            (Sees::On(some), None, None) => {
                postings::page(self, &Source::Accounts(some, Some(&self.by.member)), None).await
            }
        }
    }

    /// How many there are, counted to a bound; behind postings as many as were seen.
    async fn total(&self, sees: &Sees, page: &Page<UserRow>) -> Result<Total, DeskError> {
        let scanned = matches!(sees, Sees::Everybody) && self.query.account.is_none() && self.query.q.is_empty();
        match (&self.query.after, &page.next) {
            (None, None) => Ok(Total::Exactly(page.rows.len())),
            _ if scanned => self.count().await,
            _ => Ok(Total::MoreThan(page.rows.len())),
        }
    }

    async fn count(&self) -> Result<Total, DeskError> {
        let (index, condition, mut values) = self.narrowed();
        values["most"] = json!(COUNTED + 1);
        let text = format!(
            "RETURN array::len((SELECT VALUE id FROM member WITH INDEX {index} WHERE {condition} LIMIT $most))"
        );
        let counted: usize = self.db.row(&text, values).await?.unwrap_or_default();
        Ok(if counted > COUNTED { Total::MoreThan(COUNTED) } else { Total::Exactly(counted) })
    }

    async fn scan(&self) -> Result<Page<UserRow>, DeskError> {
        match self.query.sort {
            Sort::Name => self.by_name().await,
            Sort::Newest => {
                let rows = self.by_moment("rev").await?;
                Ok(paged(rows, SIZE, |row| Place::cursor(row.rev, row.bearer().member.as_str())))
            }
            Sort::Seen => {
                let rows = self.by_moment("seen_rev").await?;
                Ok(paged(rows, SIZE, |row| Place::cursor(row.seen_rev, row.bearer().member.as_str())))
            }
        }
    }

    /// By name each combination has its own index; the other orders filter behind theirs.
    fn narrowed(&self) -> (&'static str, String, Value) {
        let query = self.query;
        let index = match (query.sort, query.role.is_some(), query.status.is_some(), query.language.is_some()) {
            (Sort::Newest, ..) => "member_user_new",
            (Sort::Seen, ..) => "member_user_seen",
            (Sort::Name, false, false, false) => "member_user_name",
            (Sort::Name, true, false, false) => "member_user_role",
            (Sort::Name, false, true, false) => "member_user_standing",
            (Sort::Name, true, true, false) => "member_user_role_standing",
            (Sort::Name, false, false, true) => "member_user_language",
            (Sort::Name, true, false, true) => "member_user_role_language",
            (Sort::Name, false, true, true) => "member_user_standing_language",
            (Sort::Name, true, true, true) => "member_user_role_standing_language",
        };
        let language = if query.language.is_some() { " AND language = $language" } else { "" };
        let role = if query.role.is_some() { ROLE } else { "" };
        let status = if query.status.is_some() { " AND status = $status" } else { " AND status != 'deleted'" };
        let values = json!({
            "org": self.organization, "now": self.now, "role": query.role.as_ref().map(RoleId::as_str),
            "status": query.status.map(Status::key), "language": query.language,
        });
        (index, format!("org = $org AND user = true{role}{status}{language}"), values)
    }

    async fn by_name(&self) -> Result<Page<UserRow>, DeskError> {
        let (index, condition, mut values) = self.narrowed();
        values["after"] = json!(self.query.after.as_deref().unwrap_or_default());
        let limit = SIZE + 1;
        let text = format!(
            "(SELECT {MEMBER}, {COLUMNS} FROM member WITH INDEX {index} WHERE {condition} AND name_key > $after
                ORDER BY name_key LIMIT {limit})"
        );
        let rows = bearers(self.db, "", &text, values).await?;
        Ok(paged(rows, SIZE, |row: &UserRow| row.name_key.clone()))
    }

    async fn by_moment(&self, key: &str) -> Result<Vec<UserRow>, DeskError> {
        let (index, condition, mut values) = self.narrowed();
        let place = Place::read(self.query.after.as_deref());
        values["rev"] = json!(place.as_ref().map(|place| place.rev));
        values["last"] = json!(place.as_ref().map(|place| &place.id));
        let columns = format!("{MEMBER}, {COLUMNS}");
        let newest = Newest { columns: &columns, table: "member", index, condition: &condition, key };
        let (before, rows) = newest.rows(place.as_ref(), SIZE);
        Ok(bearers(self.db, &before, &rows, values).await?)
    }
}
