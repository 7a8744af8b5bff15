//! Care finds organizations by their names, people and numbers, says what a new one may be already, and invites again.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{count, new};
use crate::{
    access::{Role, Status},
    accounts::{
        model::{Account, Line},
        store::{put_account, put_line},
    },
    care::store::Agent,
    desk::{DeskError, HouseDeed, Script, Visitor, fingerprint, fixture::Fixture},
    ids::OrganizationId,
    organizations::{
        model::{Found, FoundList, NewOrganization, OrganizationQuery},
        store::{self, NotInvited, Way},
    },
    people::model::Invitation,
};

/// Somebody of the provider's own.
async fn staff(test: &Fixture, role: &str) -> Agent {
    let who = test.member(role, &[]).await;
    let mut script = Script::new();
    script.add(
        "CREATE type::record('staff', $_.id) SET role = $_.role, first_name = 'Paula', created = 0",
        json!({ "id": who.person, "role": role }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("staff");
    let visitor = Visitor::enter(test.house.clone(), who.caller).await.expect("a visitor");
    Agent::of(visitor).await.expect("staff")
}

async fn onboarded(test: &Fixture, name: &str, owner: &str, called: [&str; 2]) -> OrganizationId {
    let new = NewOrganization { called: called.map(str::to_owned), ..new(name, owner) };
    store::add(&test.house, &new, None).await.expect("an organization").organization
}

async fn found(agent: &Agent, q: &str) -> FoundList {
    let query = OrganizationQuery { q: q.to_owned(), after: None };
    store::find(agent, &query).await.expect("a list")
}

async fn names(agent: &Agent, q: &str) -> Vec<String> {
    found(agent, q).await.page.rows.into_iter().map(|row| row.name).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organization_is_found_by_its_name_and_its_people() {
    let test = Fixture::new().await;
    let (agent, operator) = (staff(&test, "agent").await, staff(&test, "operator").await);
    onboarded(&test, "Áncora & Söhne GmbH", "ana@ancora.test", ["Ana María", "Cruz"]).await;
    onboarded(&test, "Ancla", "luis@ancla.test", ["", ""]).await;
    // Case, accents and marks make no difference, and the key that sorts knows none either.
    for q in ["ancora", "ÁNCO", "sohne", "soh anc"] {
        assert_eq!(names(&agent, q).await, ["Áncora & Söhne GmbH"], "{q}");
    }
    assert_eq!(names(&agent, "anc").await, ["Ancla", "Áncora & Söhne GmbH"]);
    assert!(names(&agent, "ora").await.is_empty() && names(&agent, "&").await.is_empty());
    let by = |list: FoundList| list.page.rows.into_iter().map(|row| row.found).collect::<Vec<_>>();
    let person = |email: Option<&str>| {
        Some(Found::Person { name: "Ana María Cruz".to_owned(), email: email.map(str::to_owned) })
    };
    assert_eq!(by(found(&agent, "maria cruz").await), [person(None)]);
    assert_eq!(by(found(&operator, "maria cruz").await), [person(Some("ana@ancora.test"))]);
    // An agent finds an address that they were told, and none by its beginning.
    assert_eq!(by(found(&agent, "Ana@Ancora.test").await), [person(Some("ana@ancora.test"))]);
    assert!(found(&agent, "ana@anc").await.page.rows.is_empty());
    assert_eq!(by(found(&operator, "ana@anc").await), [person(Some("ana@ancora.test"))]);
    let row = found(&agent, "ancora").await.page.rows.remove(0);
    assert_eq!((row.owners[0].name.as_str(), &row.owners[0].email), ("Ana María Cruz", &None));
    assert_eq!(row.owners[0].status, Status::Invited);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organization_is_found_by_its_numbers() {
    let test = Fixture::new().await;
    let agent = staff(&test, "agent").await;
    let line = json!({
        "id": "fleet-00", "account": "fleet", "number": "+15125550140", "plan": "unlimited", "sim": "esim",
        "features": [], "state": "active", "identifiers": [],
    });
    let line: Line = serde_json::from_value(line).expect("a line");
    let account =
        Account { id: line.account.clone(), name: "Fleet".to_owned(), number: "AC-9500 17".to_owned(), lines: 1 };
    let (mut script, now) = (Script::new(), test.house.now());
    put_account(&mut script, &test.organization, &account, now);
    put_line(&mut script, &test.organization, &line, now);
    test.house.commit(HouseDeed::Seeded, script).await.expect("places");
    for q in ["ac950017", "AC-9500 17", "(512) 555-0140", "+1 512 555 0140", "555 0140"] {
        assert_eq!(names(&agent, q).await, ["Cobalt Freight"], "{q}");
    }
    for q in ["9500", "550140", "512 555", "5125550141"] {
        assert!(names(&agent, q).await.is_empty(), "{q}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_show_each_once() {
    let test = Fixture::on_disk().await;
    let operator = staff(&test, "operator").await;
    for n in 0..30 {
        onboarded(&test, &format!("Acme {n:02}"), &format!("o{n}@acme.test"), ["Acmelia", "Ruiz"]).await;
    }
    // Without anything typed all by name; with something those names, and then the people of that name.
    for (q, all) in [("", 31), ("acme", 60), ("acmelia", 30)] {
        let (mut after, mut seen, mut pages) = (None, BTreeSet::new(), 0);
        loop {
            let query = OrganizationQuery { q: q.to_owned(), after };
            let list = store::find(&operator, &query).await.expect("a list");
            assert!(list.page.rows.len() <= 50, "{q}");
            for row in list.page.rows {
                assert!(seen.insert(format!("{} {:?}", row.name, row.found)), "{q}: {} twice", row.name);
            }
            pages += 1;
            after = list.page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), all, "{q}");
        assert!(pages > 1, "{q}");
    }
    let scans = [
        ("organization", "organization_key", "name_key > ''", "name_key", "limit: 5"),
        ("member_words", "member_words_any", "grams CONTAINS 'acm' AND name_key > ''", "name_key", "limit: 5"),
        ("line", "line_any", "tail >= '1' AND tail < '1:'", "tail", "limit: 5"),
        ("organization", "organization_grams", "grams CONTAINS 'acme'", "name_key", "organization_grams"),
    ];
    for (table, index, condition, key, limit) in scans {
        let asked = format!(
            "EXPLAIN ANALYZE SELECT id, {key} FROM {table} WITH INDEX {index} WHERE {condition} ORDER BY {key} LIMIT 5"
        );
        let plan: Vec<Value> = test.house.db().rows(&asked, json!({})).await.expect("a plan");
        let plan = json!(plan).to_string();
        assert!(plan.contains(index) && plan.contains(limit), "{index}: {plan}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_new_one_may_be_already_is_said() {
    let test = Fixture::new().await;
    onboarded(&test, "Niebla Sur, S.A. de C.V.", "eva@niebla.test", ["Eva", "Luz"]).await;
    let alike = async |name: &str, owner: &str| {
        let found = store::alike(test.house.db(), &new(name, owner)).await.expect("a list");
        found.into_iter().map(|one| (one.name, one.has_owner)).collect::<Vec<_>>()
    };
    let one = |has_owner| ("Niebla Sur, S.A. de C.V.".to_owned(), has_owner);
    assert_eq!(alike("NIEBLA SUR INC", "x@y.test").await, [one(false)]);
    assert_eq!(alike("Something else", "eva@niebla.test").await, [one(true)]);
    assert_eq!(alike("Niebla", "eva@niebla.tes").await, []);
    assert_eq!(alike("&&&", "x@y.test").await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_for_the_phone_lives_half_an_hour_and_is_in_the_organizations_history() {
    let test = Fixture::new().await;
    let house = &test.house;
    let (agent, operator) = (staff(&test, "agent").await, staff(&test, "operator").await);
    let added = store::add(house, &new("Áncora", "ana@ancora.test"), None).await.expect("an organization");
    let org = &added.organization;
    let ana = store::card(&agent, org, None).await.expect("a card").owners.remove(0).member;
    let refused = store::invite_again(&agent, org, &ana, Way::Phone("why")).await;
    assert!(matches!(refused, Err(NotInvited::NotStaff)), "{refused:?}");
    assert_eq!(count(house, &format!("link:⟨{}⟩", fingerprint(&added.secret))).await, 1);

    let secret = store::invite_again(&operator, org, &ana, Way::Phone("no mail comes")).await.expect("a link");
    assert_eq!(count(house, &format!("link:⟨{}⟩", fingerprint(&added.secret))).await, 0);
    assert_eq!(count(house, &format!("link:⟨{}⟩", fingerprint(&secret))).await, 1);
    assert_eq!((count(house, "link").await, count(house, "outbox WHERE kind = 'mail'").await), (1, 1));
    let card = store::card(&operator, org, None).await.expect("a card");
    let sent = card.owners[0].invitation.clone().expect("an invitation");
    assert_eq!(sent.link_until.at, sent.sent.at + Invitation::TOLD);
    let told: Option<Value> = house
        .db()
        .row(
            "SELECT actor_name, about_name, changes[0].after AS why FROM event WHERE org = $org AND kind = 'invitation_told'",
            json!({ "org": org }),
        )
        .await
        .expect("a line");
    assert_eq!(
        told,
        Some(json!({ "actor_name": "Paula (Enlace)", "about_name": "ana@ancora.test", "why": "no mail comes" }))
    );

    store::invite_again(&operator, org, &ana, Way::Letter).await.expect("another link");
    assert_eq!((count(house, "link").await, count(house, "outbox WHERE kind = 'mail'").await), (1, 2));
    // Who is there, and what their organization has taken back, is invited by nobody here.
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let there = store::invite_again(&operator, &test.organization, &olivia.member, Way::Letter).await;
    assert!(matches!(there, Err(NotInvited::NotWaiting)), "{there:?}");
    let mut script = Script::new();
    script.add("UPDATE invitation SET state = 'revoked' WHERE org = $_.org", json!({ "org": org }));
    house.commit(HouseDeed::Seeded, script).await.expect("taken back");
    let back = store::invite_again(&operator, org, &ana, Way::Phone("why")).await;
    assert!(matches!(back, Err(NotInvited::NotWaiting)), "{back:?}");
    let nowhere = store::card(&operator, &OrganizationId::new("none"), None).await;
    assert!(matches!(nowhere, Err(DeskError::NotFound)));
}
