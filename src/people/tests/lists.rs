//! The list: every page in order is the whole list, filters and search agree with looking one by one.

use serde_json::{Value, json};

use super::{created, form};
use crate::{
    access::{Permission, Role},
    desk::{Desk, fixture::Fixture},
    ids::MemberId,
    people::{
        model::{Contact, ContactQuery, Sort, Standing, Total},
        store,
    },
    time::Span,
};

/// All pages of a query, one after the other.
async fn all(desk: &Desk, query: &ContactQuery) -> (Vec<Contact>, Total) {
    let permit = desk.may_look(Permission::ViewContacts, &desk.organization).await.expect("no fault").expect("allowed");
    let reader = store::Reader::of(desk).await.expect("a reader");
    let (mut query, mut rows, mut first) = (query.clone(), Vec::new(), None);
    loop {
        let (page, total) = store::contacts(desk.db(), &permit, &query, &reader).await.expect("a page");
        first = first.or(Some(total));
        assert!(page.rows.len() <= 25);
        rows.extend(page.rows);
        match page.next {
            Some(after) => query.after = Some(after),
            None => return (rows, first.expect("a total")),
        }
    }
}

fn ids(rows: &[Contact]) -> Vec<MemberId> {
    rows.iter().map(|contact| contact.id.clone()).collect()
}

/// Nora and sixty contacts, every third of them a Case Manager, several of one moment.
async fn sixty(test: Fixture) -> (Fixture, Desk, Vec<MemberId>) {
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let desk = test.desk(&nora).await;
    let mut members = vec![nora.member.clone()];
    for number in 0..60 {
        if number % 7 == 0 {
            test.house.options.clock.turn(Span::seconds(1));
        }
        let role = if number % 3 == 0 { Role::CaseManager } else { Role::Customer };
        let contact = form(&format!("Ana{}", number % 10), &format!("Ruiz{number}"), &format!("c{number}@cobalt.test"));
        members.push(created(&test, &desk, &contact, role).await);
    }
    (test, desk, members)
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_the_whole_list_in_order() {
    let (_test, desk, mut members) = sixty(Fixture::on_disk().await).await;
    members.sort();
    for sort in Sort::ALL {
        let (rows, total) = all(&desk, &ContactQuery { sort, ..ContactQuery::default() }).await;
        assert_eq!(total, Total::Exactly(61), "{sort:?}");
        let mut found = ids(&rows);
        found.sort();
        assert_eq!(found, members, "{sort:?}: each once");
        if sort == Sort::Name {
            let names: Vec<String> = rows.iter().map(|row| row.details.name().to_lowercase()).collect();
            assert!(names.is_sorted());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_and_search_find_what_one_by_one_would() {
    let (_test, desk, _) = sixty(Fixture::new().await).await;
    let (everybody, _) = all(&desk, &ContactQuery::default()).await;
    for role in [None, Some(Role::Customer), Some(Role::CaseManager)] {
        for status in [None, Some(Standing::Invited), Some(Standing::Active), Some(Standing::Disabled)] {
            for (q, sort) in
                [("", Sort::Name), ("", Sort::Newest), ("", Sort::Seen), ("ana1", Sort::Name), ("RUIZ ana", Sort::Name)]
            {
                let query = ContactQuery { q: q.to_owned(), role, status, sort, after: None };
                let matches = |contact: &&Contact| {
                    let words = contact.details.name().to_lowercase();
                    let named = q.split_whitespace().all(|word| words.contains(&word.to_lowercase()));
                    role.is_none_or(|role| contact.role == Some(role))
                        && status.is_none_or(|s| contact.standing == s)
                        && named
                };
                let mut expected: Vec<MemberId> =
                    everybody.iter().filter(matches).map(|contact| contact.id.clone()).collect();
                let mut found = ids(&all(&desk, &query).await.0);
                expected.sort();
                found.sort();
                assert_eq!(found, expected, "{query:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_shows_whom_a_single_look_shows() {
    let (test, desk, members) = sixty(Fixture::new().await).await;
    let elsewhere = test.another("Rivera Dental").await;
    test.member_of(&elsewhere, "Rosa", &[Role::CaseManager]).await;
    test.member("Elena", &[Role::EndUser]).await;
    let asked = "SELECT VALUE record::id(id)[1] FROM member";
    let everybody: Vec<String> = test.house.db().rows(asked, json!({})).await.expect("members");
    let mut single = Vec::new();
    for id in everybody.into_iter().map(MemberId::new) {
        if let Ok(Ok(_)) = desk.may_look(Permission::ViewContacts, &id).await {
            single.push(id);
        }
    }
    let mut listed = ids(&all(&desk, &ContactQuery::default()).await.0);
    single.sort();
    listed.sort();
    assert_eq!(listed, single);
    assert_eq!(listed.len(), members.len());
}

/// Each list's statement with what goes on after a page: the plan is a forward scan that stops by itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_reads_what_it_shows() {
    let (test, desk, _) = sixty(Fixture::on_disk().await).await;
    let scans = [
        ("member", "member_name", "contact = true AND name_key > ''", "name_key"),
        ("member", "member_standing", "contact = true AND standing = 'invited' AND name_key > ''", "name_key"),
        ("member", "member_role", "contact = true AND support_role = 'customer' AND name_key > ''", "name_key"),
        (
            "member",
            "member_role_standing",
            "contact = true AND support_role = 'customer' AND standing = 'invited' AND name_key > ''",
            "name_key",
        ),
        ("member", "member_new", "contact = true AND rev > 0", "rev"),
        ("member", "member_seen", "contact = true AND seen_rev > 0", "seen_rev"),
        ("member_words", "member_words_gram", "grams CONTAINS 'a' AND name_key > ''", "name_key"),
        ("event", "event_about", "about = $about AND rev > 0", "rev"),
        ("invitation", "invitation_new", "rev > 0", "rev"),
    ];
    for (table, index, condition, key) in scans {
        let asked = format!(
            "EXPLAIN ANALYZE SELECT id, {key} FROM {table} WITH INDEX {index} WHERE org = $org AND {condition} ORDER BY {key} LIMIT 5"
        );
        let plan: Vec<Value> = test
            .house
            .db()
            .rows(&asked, json!({ "org": desk.organization, "about": desk.actor.bearer.member }))
            .await
            .expect("a plan");
        let plan = json!(plan).to_string();
        for told in [index, "direction: Forward", "limit: 5"] {
            assert!(plan.contains(told), "{index}: {told} is not in {plan}");
        }
        assert!(!plan.contains("Sort"), "{index}: {plan}");
    }
}
