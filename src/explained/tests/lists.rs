//! Many people: every page in order is the whole, the bound is said, and a page reads forward.

use serde_json::{Value, json};

use super::{Story, everybody, people};
use crate::{
    access::Permission,
    desk::{Script, fixture::Fixture},
    explained::{model::Ways, store::At},
    ids::{AccountId, MemberId},
    people::{model::ContactDetails, store::put_postings, terms::name_key},
    words::Language,
};

/// So many more end users, each with the account assigned as a whole.
async fn many(story: &Story, count: usize) {
    let mut script = Script::new();
    script.add(
        "FOR $n IN 0..$_.count {
            LET $id = string::concat('many', <string> (1000 + $n));
            CREATE member:[$_.org, $id] SET org = $_.org, first_name = $id, last_name = 'Test', email = string::concat($id, '@x.test'),
                language = 'en', status = 'active', door = 'open', contact = false, user = true,
                name_key = string::concat($id, ' ', $id), rev = 1, created = 1, revision = 1;
            INSERT RELATION INTO holds { id: holds:[$_.org, $id, 'end_user'], org: $_.org, in: member:[$_.org, $id], out: role:['*', 'end_user'] };
            INSERT RELATION INTO assigned { id: assigned:[$_.org, $id, 'end_user', 'fleet'], org: $_.org,
                in: holds:[$_.org, $id, 'end_user'], out: account:[$_.org, 'fleet'], member: $id, role: 'end_user',
                kind: 'account', place: 'fleet', account: 'fleet', wide: true, since: 1 };
            CREATE user_at:[$_.org, 'fleet', $id] SET org = $_.org, account = 'fleet', member = $id, name_key = string::concat($id, ' ', $id);
        }",
        json!({ "org": story.test.organization, "count": count }),
    );
    story.commit(script).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_few_all_are_looked_at_and_paged_by_name() {
    let story = Story::told().await;
    many(&story, 60).await;
    let desk = story.desk(&story.olivia).await;
    let pages = everybody(&desk, Permission::ViewAccounts, &At::Account(AccountId::new("fleet"))).await;
    assert_eq!(pages.iter().map(|page| page.page.len()).collect::<Vec<_>>(), [16, 16, 16, 14]);
    assert!(pages.iter().all(|page| page.ways == Ways::All { seen: 62, unseen: 0 }));
    let names: Vec<&str> = pages.iter().flat_map(|page| &page.page).map(|who| who.name.as_str()).collect();
    assert!(names.is_sorted_by(|one, other| one.to_lowercase() < other.to_lowercase()));
}

#[tokio::test(flavor = "multi_thread")]
async fn with_many_they_are_read_by_name_or_the_bound_is_said() {
    let story = Story::told().await;
    many(&story, 260).await;
    let desk = story.desk(&story.olivia).await;
    let pages = everybody(&desk, Permission::ViewAccounts, &At::Organization).await;
    assert!(pages.iter().all(|page| page.ways == Ways::ByName));
    assert_eq!(pages.iter().map(|page| page.page.len()).sum::<usize>(), 264);
    let pages = everybody(&desk, Permission::ViewAccounts, &At::Account(AccountId::new("fleet"))).await;
    assert_eq!(pages[0].ways, Ways::First(200));
    // What few may do is looked at whole, however many there are.
    let pages = everybody(&desk, Permission::ManageRoles, &At::Organization).await;
    assert_eq!(pages[0].ways, Ways::All { seen: 1, unseen: 0 });
    assert_eq!(people(&desk, "").await.len(), 264);
    assert_eq!(people(&story.desk(&story.maya).await, "").await.len(), 262);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_called_otherwise_stands_elsewhere_among_many() {
    let story = Story::told().await;
    many(&story, 260).await;
    let desk = story.desk(&story.olivia).await;
    let first = async || everybody(&desk, Permission::ViewAccounts, &At::Organization).await[0].page[0].name.clone();
    let before = first().await;
    let id = MemberId::new("many1200");
    let details = ContactDetails {
        first_name: "Aaaron".to_owned(),
        last_name: "Test".to_owned(),
        title: None,
        email: "many1200@x.test".to_owned(),
        business_phone: None,
        mobile_phone: None,
        language: Language::En,
    };
    let mut script = Script::new();
    script.add(
        "UPDATE member:[$_.org, $_.id] SET first_name = 'Aaaron', name_key = $_.key",
        json!({ "org": story.test.organization, "id": id, "key": name_key(&details, &id) }),
    );
    put_postings(&mut script, &story.test.organization, &id, &details);
    story.commit(script).await;
    assert_ne!(before, "Aaaron Test");
    assert_eq!(first().await, "Aaaron Test");
}

/// Each list's statement with what goes on after a page: the plan is a forward scan that stops by itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_reads_what_it_shows() {
    let story = Story::of(Fixture::on_disk().await).await;
    let scans = [
        ("member", "member_user_name", "user = true AND name_key > ''", "name_key"),
        ("user_at", "user_at_name", "account = 'fleet' AND name_key > ''", "name_key"),
        ("account", "account_name", "name_key > ''", "name_key"),
        ("holds", "holds_role", "role = 'end_user' AND name_key > ''", "name_key"),
    ];
    for (table, index, condition, key) in scans {
        let asked = format!(
            "EXPLAIN ANALYZE SELECT id, {key} FROM {table} WITH INDEX {index} WHERE org = $org AND {condition} ORDER BY {key} LIMIT 5"
        );
        let values = json!({ "org": story.test.organization });
        let plan: Vec<Value> = story.test.house.db().rows(&asked, values).await.expect("a plan");
        let plan = json!(plan).to_string();
        for told in [index, "direction: Forward", "limit: 5"] {
            assert!(plan.contains(told), "{index}: {told} is not in {plan}");
        }
        assert!(!plan.contains("Sort"), "{index}: {plan}");
    }
}
