//! Lists show exactly what single looks show, in an organization that was thrown together; and each is a forward scan.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{give, line, put, write};
use crate::{
    access::{Kind, Permission, Place, Rank, Role, RoleName},
    accounts::{
        model::{Line, LineItem, LineList, LineQuery, LineState},
        store,
        terms::Search,
    },
    desk::{
        Desk, Script,
        fixture::{Fixture, Somebody},
    },
    ids::{AccountId, LineId, RoleId},
    people::store::put_holding,
    roles::store::{NewRole, put_role},
    time::Moment,
    words::Bilingual,
};

/// Dice that fall the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a small number") % most
    }

    fn often(&mut self) -> bool {
        self.below(3) > 0
    }
}

const ACCOUNTS: [&str; 4] = ["a0", "a1", "a2", "a3"];
const CENTRES: [&str; 3] = ["100", "200", "300"];

struct Town {
    test: Fixture,
    lines: Vec<Line>,
    people: Vec<Somebody>,
}

/// Accounts, lines, people in any roles, and whatever is assigned to whom, some of it over.
async fn town(test: Fixture, seed: u64) -> Town {
    let mut dice = Dice(seed);
    let organization = test.organization.clone();
    let lines: Vec<_> = (0..48)
        .map(|nth| {
            let account = ACCOUNTS[dice.below(ACCOUNTS.len())];
            let mut line = line(&format!("l{nth:02}"), account, &format!("+1512555{:04}", (nth * 37) % 100 + 100));
            line.state = LineState::ALL[dice.below(4)];
            line.cost_centre = dice.often().then(|| CENTRES[dice.below(CENTRES.len())].to_owned());
            line
        })
        .collect();
    put(&test, &organization, &ACCOUNTS, &lines).await;
    let blind = blind_role(&test).await;
    let mut people = Vec::new();
    for nth in 0..6 {
        let mut roles = vec![Role::EndUser];
        for role in [Role::BillingManager, Role::MaintenanceManager] {
            roles.extend((!dice.often()).then_some(role));
        }
        roles.extend((nth == 0).then_some(Role::BusinessOwner));
        let somebody = test.member(&format!("Person{nth}"), &roles).await;
        let mut keys: Vec<String> = roles.iter().map(|role| role.key().to_owned()).collect();
        if nth % 4 == 1 {
            let mut script = Script::new();
            put_holding(&mut script, &organization, &somebody.member, &blind, None);
            write(&test, script).await;
            keys.push(blind.key().to_owned());
        }
        for _ in 0..dice.below(6) {
            let (place, account) = anything(&mut dice, &lines);
            let over = (!dice.often()).then_some(Moment(1));
            let role = &keys[dice.below(keys.len())];
            give(&test, &somebody.member, role, &place, account.as_deref(), over).await;
        }
        people.push(somebody);
    }
    Town { test, lines, people }
}

/// A role that reaches what is assigned to it, and does not see accounts.
async fn blind_role(test: &Fixture) -> RoleName {
    let (id, name) = (RoleId::new("blind"), Bilingual { en: "Blind".to_owned(), es: String::new() });
    let mut script = Script::new();
    put_role(
        &mut script,
        &NewRole {
            organization: &test.organization,
            id: &id,
            kind: Kind::Administrative,
            name: &name,
            text: &Bilingual::default(),
            permissions: [Permission::ViewUsers].into_iter().collect(),
            created: test.house.now(),
        },
    );
    write(test, script).await;
    RoleName::Own { id, kind: Kind::Administrative, name }
}

fn anything(dice: &mut Dice, lines: &[Line]) -> (Place, Option<String>) {
    match dice.below(4) {
        0 => {
            let account = ACCOUNTS[dice.below(ACCOUNTS.len())];
            (Place::Account(AccountId::new(account)), Some(account.to_owned()))
        }
        1 => (Place::CostCentre(CENTRES[dice.below(CENTRES.len())].to_owned()), None),
        _ => {
            let line = &lines[dice.below(lines.len())];
            (Place::Line(line.id.clone()), Some(line.account.to_string()))
        }
    }
}

/// All pages of a query, one after the other.
async fn all(desk: &Desk, query: &LineQuery) -> Vec<LineItem> {
    let permit = desk.may_look(Permission::ViewAccounts, &desk.organization).await.expect("no fault").expect("allowed");
    let (mut query, mut rows) = (query.clone(), Vec::new());
    loop {
        let list: LineList = store::lines(desk.db(), &permit, &query, desk.now()).await.expect("a page");
        assert!(list.page.rows.len() <= 50 && !list.more);
        rows.extend(list.page.rows);
        match list.page.next {
            Some(after) => query.after = Some(after),
            None => return rows,
        }
    }
}

async fn single(desk: &Desk, lines: &[Line]) -> BTreeSet<LineId> {
    let mut seen = BTreeSet::new();
    for line in lines {
        if desk.may_look(Permission::ViewAccounts, &line.id).await.expect("no fault").is_ok() {
            seen.insert(line.id.clone());
        }
    }
    seen
}

fn queries() -> Vec<LineQuery> {
    let base = LineQuery::default();
    vec![
        base.clone(),
        LineQuery { account: Some(AccountId::new("a1")), ..base.clone() },
        LineQuery { state: Some(LineState::Active), ..base.clone() },
        LineQuery { centre: Some("200".to_owned()), ..base.clone() },
        LineQuery { account: Some(AccountId::new("a2")), state: Some(LineState::Suspended), ..base.clone() },
        LineQuery { centre: Some("100".to_owned()), state: Some(LineState::Active), ..base.clone() },
        LineQuery { q: "phone l0".to_owned(), ..base.clone() },
        LineQuery { q: "555-01".to_owned(), ..base.clone() },
        LineQuery { q: "37".to_owned(), state: Some(LineState::Active), ..base },
    ]
}

fn matches(query: &LineQuery, line: &Line) -> bool {
    let found = Search::of(&query.q).is_none_or(|search| search.finds(&line.number, line.label.as_deref()));
    found
        && query.account.as_ref().is_none_or(|id| *id == line.account)
        && query.state.is_none_or(|state| state == line.state)
        && query.centre.as_ref().is_none_or(|code| line.cost_centre.as_ref() == Some(code))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_shows_what_single_looks_show() {
    for seed in 1..=2 {
        let Town { test, lines, people } = town(Fixture::new().await, seed).await;
        for who in &people {
            let desk = test.desk(who).await;
            let seen = single(&desk, &lines).await;
            for query in queries() {
                let listed = all(&desk, &query).await;
                assert!(listed.iter().map(|item| &item.number).is_sorted(), "{query:?}: by number");
                let ids: BTreeSet<LineId> = listed.iter().map(|item| item.id.clone()).collect();
                assert_eq!(ids.len(), listed.len(), "{query:?}: each once");
                let expected: BTreeSet<LineId> = lines
                    .iter()
                    .filter(|line| seen.contains(&line.id) && matches(&query, line))
                    .map(|line| line.id.clone())
                    .collect();
                assert_eq!(ids, expected, "seed {seed}, {}, {query:?}", who.email);
            }
            let permit =
                desk.may_look(Permission::ViewAccounts, &desk.organization).await.expect("no fault").expect("allowed");
            let list = store::accounts(desk.db(), &permit, None, desk.now()).await.expect("accounts");
            let listed: Vec<&str> = list.page.rows.iter().map(|account| account.id.as_str()).collect();
            let mut expected = Vec::new();
            for id in ACCOUNTS {
                let look = desk.may_look(Permission::ViewAccounts, &AccountId::new(id)).await.expect("no fault");
                expected.extend(look.is_ok().then_some(id));
            }
            assert_eq!(listed, expected, "seed {seed}, {}", who.email);
            assert_eq!(list.lines.is_some(), expected.is_empty());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_reaches_is_what_no_single_look_shows() {
    for seed in 5..=6 {
        let Town { test, lines, people } = town(Fixture::new().await, seed).await;
        let mut reached = BTreeSet::new();
        for who in &people {
            let desk = test.desk(who).await;
            if desk.actor.bearer.rank() < Rank::Owner {
                reached.extend(single(&desk, &lines).await);
            }
        }
        let expected: BTreeSet<LineId> =
            lines.iter().map(|line| line.id.clone()).filter(|id| !reached.contains(id)).collect();
        let desk = test.desk(&people[0]).await;
        let found = all(&desk, &LineQuery { nobody: true, ..LineQuery::default() }).await;
        assert_eq!(found.iter().map(|item| item.id.clone()).collect::<BTreeSet<_>>(), expected, "seed {seed}");
    }
}

/// Each list's statement: the plan is a forward scan that stops by itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_reads_what_it_shows() {
    let Town { test, people, .. } = town(Fixture::on_disk().await, 9).await;
    let scans = [
        ("line", "line_number", "number > ''", "number"),
        ("line", "line_account", "account = 'a1' AND number > ''", "number"),
        ("line", "line_account_state", "account = 'a1' AND state = 'active' AND number > ''", "number"),
        ("line", "line_centre", "cost_centre = '100' AND number > ''", "number"),
        ("line", "line_state", "state = 'active' AND number > ''", "number"),
        ("line", "line_number", "number >= '+1512' AND number < '+1512~'", "number"),
        ("line", "line_tail", "tail >= '1' AND tail < '1~'", "tail"),
        ("line_words", "line_words_gram", "grams CONTAINS 'phone' AND number > ''", "number"),
        ("account", "account_name", "name_key > ''", "name_key"),
        ("assigned", "assigned_lines", "member = $member AND wide = false AND number > ''", "number"),
        ("user_at", "user_at_name", "account = 'a1' AND name_key > ''", "name_key"),
        ("event", "event_about", "about = 'l01' AND rev > 0", "rev"),
    ];
    for (table, index, condition, key) in scans {
        let asked = format!(
            "EXPLAIN ANALYZE SELECT id, {key} FROM {table} WITH INDEX {index} WHERE org = $org AND {condition} ORDER BY {key} LIMIT 5"
        );
        let values = json!({ "org": test.organization, "member": people[1].member });
        let plan: Vec<Value> = test.house.db().rows(&asked, values).await.expect("a plan");
        let plan = json!(plan).to_string();
        for told in [index, "direction: Forward", "limit: 5"] {
            assert!(plan.contains(told), "{index}: {told} is not in {plan}");
        }
        assert!(!plan.contains("Sort"), "{index}: {plan}");
    }
}
