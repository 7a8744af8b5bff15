//! Whatever somebody does to the sealed lines is found; whatever servers do, there is one chain.

use serde_json::json;

use super::{Broken, LEASE, Verified, Wrong};
use crate::{
    desk::{Behalf, Change, Event, House, HouseDeed, Script, fixture::Fixture},
    ids::OrganizationId,
    schema::MIGRATIONS,
    time::Span,
};

async fn write(house: &House, organization: &OrganizationId, lines: usize) {
    let mut script = Script::new();
    for nth in 0..lines {
        let event = Event {
            kind: "role_changed",
            about: format!("member{nth}"),
            about_name: format!("Ana {nth}"),
            changes: Change::of("role", Some("customer"), Some("case_manager")).into_iter().collect(),
        };
        // The first few are of somebody who acts for another.
        script.on_behalf((nth < 4).then(|| Behalf { id: "ana".to_owned(), name: "Ana Cruz".to_owned() }));
        script.record(house.now(), organization, Some(("maya", "Maya Test")), event);
    }
    house.commit(HouseDeed::Seeded, script).await.expect("lines");
}

async fn seal(house: &House) {
    while house.seal().await.expect("a seal") > 0 {}
}

async fn verify(house: &House) -> Result<Verified, Broken> {
    let mut so_far = Verified::default();
    loop {
        so_far = house.verify(so_far).await.expect("an answer")?;
        if so_far.is_done() {
            return Ok(so_far);
        }
    }
}

/// A house with sealed lines of two organizations; gives the events of the first in their sealed order.
async fn sealed() -> (Fixture, Vec<String>) {
    let test = Fixture::on_disk().await;
    let elsewhere = test.another("Rivera Dental").await;
    for _ in 0..3 {
        write(&test.house, &test.organization, 4).await;
        write(&test.house, &elsewhere, 2).await;
        seal(&test.house).await;
    }
    let asked = "SELECT VALUE record::id(id)[1] FROM (SELECT id, seq FROM seal WHERE org = $org ORDER BY seq)";
    let events = test.house.db().rows(asked, json!({ "org": test.organization })).await.expect("events");
    let all = verify(&test.house).await.expect("whole");
    assert_eq!((all.links, all.waiting, all.organizations), (18, 0, 2));
    (test, events)
}

/// Somebody with the database in their hands.
async fn tamper(test: &Fixture, statement: &str, event: &str, other: &str) {
    let mut script = Script::new();
    let values = json!({ "org": test.organization, "event": event, "other": other });
    script.add(statement, values);
    test.house.db().commit(script).await.expect("done");
}

async fn found(statement: &str) -> (Wrong, bool) {
    let (test, events) = sealed().await;
    tamper(&test, statement, &events[5], &events[7]).await;
    let broken = verify(&test.house).await.expect_err("it is found");
    assert_eq!(broken.organization, test.organization.as_str());
    (broken.wrong, broken.event.as_deref() == Some(events[5].as_str()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_value_is_found() {
    for change in [
        "about_name = 'Eva'",
        "actor_name = 'Nobody'",
        "actor = 'nobody'",
        "kind = 'role_made'",
        "at += 1",
        "rev += 1",
        "address = '192.0.2.0/24'",
        "changes[0].after = 'business_owner'",
        "changes = []",
        "behalf = 'eva'",
        "behalf_name = 'Eva Cruz'",
        "behalf = NONE",
        "behalf_name = NONE",
        "org = 'elsewhere'",
    ] {
        let statement = format!("UPDATE event:[$_.org, $_.event] SET {change}");
        assert_eq!(found(&statement).await, (Wrong::Changed, true), "{change}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_line_is_found() {
    assert_eq!(found("DELETE event:[$_.org, $_.event]").await, (Wrong::Missing, true));
    // With its place in the chain: the line after it does not follow.
    let both = "DELETE event:[$_.org, $_.event]; DELETE seal:[$_.org, $_.event]";
    assert_eq!(found(both).await, (Wrong::Missing, false));
    // The end of the chain, cut off with its lines.
    let end = "DELETE event WHERE org = $_.org; DELETE seal WHERE org = $_.org";
    assert_eq!(found(end).await, (Wrong::Missing, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_inserted_line_is_found() {
    let copy = |id: &str| {
        format!(
            "CREATE event:[$_.org, '{id}'] CONTENT object::extend((SELECT * OMIT id FROM ONLY event:[$_.org, $_.event]), {{}})"
        )
    };
    assert_eq!(found(&copy("01FORGED")).await, (Wrong::Inserted, false));
    let beyond = "; CREATE seal:[$_.org, '01FORGED'] CONTENT
        object::extend((SELECT * OMIT id FROM ONLY seal:[$_.org, $_.event]), { seq: 99 })";
    assert_eq!(found(&(copy("01FORGED") + beyond)).await, (Wrong::Inserted, false));
    let beside = "; CREATE seal:[$_.org, '01FORGED'] CONTENT (SELECT * OMIT id FROM ONLY seal:[$_.org, $_.event])";
    let (wrong, _) = found(&(copy("01FORGED") + beside)).await;
    assert!(matches!(wrong, Wrong::Inserted | Wrong::Changed), "{wrong:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_swapped_order_is_found() {
    let swap = "LET $one = SELECT VALUE seq FROM ONLY seal:[$_.org, $_.event];
        LET $two = SELECT VALUE seq FROM ONLY seal:[$_.org, $_.other];
        UPDATE seal:[$_.org, $_.event] SET seq = $two; UPDATE seal:[$_.org, $_.other] SET seq = $one";
    assert_eq!(found(swap).await, (Wrong::OutOfOrder, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_make_one_chain() {
    let test = Fixture::on_disk().await;
    let (one, two) = (test.house.clone(), test.house.beside());
    let sealing = |house: std::sync::Arc<House>| {
        tokio::spawn(async move {
            let mut sealed = 0;
            for _ in 0..60 {
                sealed += house.seal().await.expect("a seal");
                tokio::time::sleep(std::time::Duration::from_millis(3)).await;
            }
            sealed
        })
    };
    let servers = [sealing(one), sealing(two)];
    let mut written = 0;
    for lines in 1..20 {
        write(&test.house, &test.organization, lines).await;
        written += lines;
    }
    let mut sealed = 0;
    for server in servers {
        sealed += server.await.expect("no panic");
    }
    while let more @ 1.. = test.house.seal().await.expect("a seal") {
        sealed += more;
    }
    assert_eq!(sealed, written, "each once");
    assert_eq!(verify(&test.house).await.expect("whole").links, i64::try_from(written).expect("few"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_server_has_sealed_meanwhile_is_left_alone() {
    let (test, events) = sealed().await;
    let organization = test.organization.as_str();
    assert_eq!(test.house.seal_in(organization, &events[2..6]).await.expect("no fault"), 0);
    assert_eq!(verify(&test.house).await.expect("whole").links, 18);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_works_and_the_other_takes_over() {
    let test = Fixture::new().await;
    let other = test.house.beside();
    assert!(test.house.holds_the_lease("one").await.expect("an answer"));
    assert!(!other.holds_the_lease("other").await.expect("an answer"));
    test.house.options.clock.turn(Span(LEASE.0 / 2 + 1));
    assert!(test.house.holds_the_lease("one").await.expect("an answer"), "renewed");
    assert!(!other.holds_the_lease("other").await.expect("an answer"));
    test.house.options.clock.turn(LEASE);
    assert!(other.holds_the_lease("other").await.expect("an answer"), "who died is replaced");
    assert!(!test.house.holds_the_lease("one").await.expect("an answer"));
    // A clock that is put back makes nobody wait.
    test.house.options.clock.turn(Span::days(-1));
    assert!(test.house.holds_the_lease("one").await.expect("an answer"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_told_and_a_backup_keeps_the_chain() {
    let (test, _) = sealed().await;
    write(&test.house, &test.organization, 3).await;
    let all = verify(&test.house).await.expect("whole");
    assert_eq!((all.links, all.waiting), (18, 3));
    let folder = std::env::temp_dir().join(format!("enlace-sealed-{}", crate::desk::secret()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (file, place) = (folder.join("backup.surql"), folder.join("database"));
    test.house.backup(&file).await.expect("a backup");
    crate::desk::restore(&file, &place, MIGRATIONS).await.expect("a database");
    let options = crate::desk::Options { database: crate::desk::Database::Folder(place), ..test.house.options.clone() };
    let again = House::open(options, MIGRATIONS).await.expect("a house");
    assert_eq!(verify(&again).await, Ok(all.clone()));
    seal(&again).await;
    assert_eq!(verify(&again).await.expect("whole").links, 21);
    drop(again);
    let _ = std::fs::remove_dir_all(&folder);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_chain_is_walked_in_pieces() {
    let test = Fixture::on_disk().await;
    write(&test.house, &test.organization, 1_203).await;
    seal(&test.house).await;
    assert_eq!(verify(&test.house).await.expect("whole").links, 1_203);
    // Twice in the place where a batch ends.
    let twice = "LET $last = SELECT VALUE id FROM ONLY seal WHERE org = $_.org AND seq = 500 LIMIT 1;
        CREATE event:[$_.org, '01FORGED'] CONTENT (SELECT * OMIT id FROM ONLY event WHERE org = $_.org LIMIT 1);
        CREATE seal:[$_.org, '01FORGED'] CONTENT (SELECT * OMIT id FROM ONLY $last)";
    tamper(&test, twice, "", "").await;
    assert!(verify(&test.house).await.is_err());
}

#[test]
fn a_line_that_was_sealed_before_there_was_a_behalf_is_sealed_alike() {
    let line = json!({
        "id": "01", "org": "cobalt", "kind": "role_changed", "at": 1, "rev": 2, "actor": "maya", "actor_name": "Maya Test",
        "about": "ana", "about_name": "Ana Cruz", "changes": [{ "field": "role", "after": "customer" }],
    });
    let content: super::Content = serde_json::from_value(line).expect("a line");
    let values = content.hashes("salt");
    let hash = |value: Option<&str>| crate::desk::fingerprint(&json!(["salt", value]).to_string());
    let expected = [Some("Maya Test"), Some("Ana Cruz"), None, None, None, Some("customer")].map(hash);
    assert_eq!(values, expected);
    let whole = json!(["cobalt", "01", "role_changed", 1, 2, "maya", "ana", ["role"], values]);
    assert_eq!(content.digest(&values), crate::desk::fingerprint(&whole.to_string()));
}
