//! The demonstration is whole, the same each time, and only where nothing else is.

use std::{collections::BTreeSet, fs, os::unix::fs::PermissionsExt, path::PathBuf, sync::Arc};

use serde_json::json;

use super::{CrowdError, SeedError, Seeded, crowd, crowd_of_cases, demonstrate, guests, requests, table};
use crate::{
    approvals::tests::Case,
    care::model::WorkState,
    desk::{Database, House, Options, fixture::Fixture, secret},
    schema::MIGRATIONS,
};

struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("enlace-seed-{}", secret()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A house in which nobody lives, on the real engine: what is in memory takes the square of a transaction's size.
async fn empty(folder: &Folder) -> Arc<House> {
    let database = Database::Folder(folder.0.join("database"));
    let options = Options { database, ..Fixture::new().await.house.options.clone() };
    House::open(options, MIGRATIONS).await.expect("a house")
}

async fn count(house: &House, what: &str) -> i64 {
    house
        .db()
        .row(&format!("RETURN array::len((SELECT VALUE id FROM {what}))"), json!({}))
        .await
        .expect("a count")
        .expect("one")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_is_as_the_documentation_says() {
    let folder = Folder::new();
    let house = empty(&folder).await;
    let made = demonstrate(&house, &folder.0, None).await.expect("a demonstration");
    assert_eq!(made.seeded, Seeded::Now);
    assert_eq!(made.password.len(), 19);
    assert_eq!(count(&house, "organization").await, 4);
    assert_eq!(count(&house, "line WHERE org = 'mesa'").await, 200);
    assert_eq!(count(&house, "line WHERE org = 'mesa' AND state = 'active'").await, 197);
    let here = "member WHERE org = 'cobalt' AND status != 'deleted'";
    assert_eq!(count(&house, here).await, 40);
    assert_eq!(count(&house, &format!("{here} AND language = 'es'")).await, 20);
    let gone = "member WHERE org = 'cobalt' AND status = 'deleted' AND deleted != NONE AND deleted_from = 'active'";
    assert_eq!(count(&house, gone).await, 1);
    assert_eq!(count(&house, "member WHERE org = 'vacio'").await, 1);
    for (standing, many) in [("active", 31), ("invited", 6), ("blocked", 1), ("disabled", 2)] {
        let what = format!("member WHERE org = 'cobalt' AND standing = '{standing}'");
        assert_eq!(count(&house, &what).await, many, "{standing}");
    }
    let now = house.now().0;
    let about_to_expire = format!("invitation WHERE state = 'sent' AND until > {now} AND until < {}", now + 86_400_000);
    assert_eq!(count(&house, &about_to_expire).await, 2);
    assert_eq!(count(&house, &format!("invitation WHERE state = 'sent' AND until < {now}")).await, 2);
    assert_eq!(count(&house, "outbox WHERE kind = 'mail'").await, 3);
    assert_eq!(count(&house, "staff").await, 2);
    for state in WorkState::ALL {
        assert!(count(&house, &format!("work WHERE state = '{}'", state.key())).await > 0, "{state:?}");
    }
    // Rosa is one person in two organizations.
    assert_eq!(count(&house, "membership WHERE person = 'rosa-rivera'").await, 2);
    assert_eq!(count(&house, "person WHERE email = 'rosa@rivera.test'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_time_changes_nothing() {
    let folder = Folder::new();
    let house = empty(&folder).await;
    let first = demonstrate(&house, &folder.0, None).await.expect("a demonstration");
    let (members, events) = (count(&house, "member").await, count(&house, "event").await);
    let second = demonstrate(&house, &folder.0, None).await.expect("the same");
    assert_eq!((second.seeded, second.password), (Seeded::Before, first.password));
    assert_eq!((count(&house, "member").await, count(&house, "event").await), (members, events));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wanted_password_takes_the_place_of_the_drawn_one() {
    let folder = Folder::new();
    let house = empty(&folder).await;
    demonstrate(&house, &folder.0, None).await.expect("a demonstration");
    let before: String = password(&house).await;
    let made = demonstrate(&house, &folder.0, Some("correct horse")).await.expect("the same");
    assert_eq!((made.seeded, made.password.as_str()), (Seeded::Before, "correct horse"));
    assert_ne!(password(&house).await, before);
    let file = folder.0.join("demonstration-password");
    assert_eq!(fs::read_to_string(&file).expect("the file"), "correct horse\n");
    assert_eq!(fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);
}

async fn password(house: &House) -> String {
    house
        .db()
        .row("SELECT VALUE password FROM person:⟨carlos-cobalt⟩", json!({}))
        .await
        .expect("a row")
        .expect("a hash")
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_seeded_among() {
    let (fixture, folder) = (Fixture::new().await, Folder::new());
    let refused = demonstrate(&fixture.house, &folder.0, None).await;
    assert!(matches!(refused, Err(SeedError::Inhabited)));
    assert_eq!(count(&fixture.house, "member").await, 0);
}

#[test]
fn the_table_names_everybody_of_the_documentation_once() {
    let names = ["olivia", "marcos", "maya", "bruno", "otto", "dana", "elena", "nora", "carlos", "cathy"];
    let guests = guests();
    for name in names {
        let email = format!("{name}@cobalt.test");
        assert_eq!(guests.iter().filter(|guest| guest.email == email).count(), 1, "{email}");
    }
    for (email, organization) in [("rosa@rivera.test", "Rivera Dental"), ("vera@vacio.test", "Vacío")] {
        assert!(guests.iter().any(|guest| guest.email == email && guest.organization == organization));
    }
    assert!(table("http://127.0.0.1:3000", "abcd").contains("Password of all of them: abcd"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_requests_of_the_crowd_are_those_that_deeds_write() {
    let folder = Folder::new();
    let house = empty(&folder).await;
    assert_eq!(requests(&house, 30, "correct horse").await.expect("requests"), 303);
    assert_eq!(count(&house, "organization").await, 31);
    assert_eq!(count(&house, "approval WHERE stage = 'open'").await, 303);
    let case = Case::new().await;
    case.asked(&case.leo).await;
    for table in ["approval", "event"] {
        assert_eq!(fields(&house, table).await, fields(&case.test.house, table).await, "{table}");
    }
    let refused = requests(&house, 30, "correct horse").await;
    assert!(matches!(refused, Err(CrowdError::Inhabited)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cases_of_the_crowd_are_all_there() {
    let folder = Folder::new();
    let house = empty(&folder).await;
    assert_eq!(crowd_of_cases(&house, 400, "correct horse").await.expect("cases"), Some(400));
    for (what, many) in [
        ("organization", 3),
        ("case", 400),
        ("case WHERE org = 'largest' AND opener = 'customer'", 200),
        ("case WHERE org = 'ordinary' AND opener = 'customer'", 25),
        ("case WHERE state = 'closed'", 132),
        ("case_of", 400),
    ] {
        assert_eq!(count(&house, what).await, many, "{what}");
    }
    assert_eq!(crowd_of_cases(&house, 400, "correct horse").await.expect("the same"), Some(400));
    assert_eq!(count(&house, "case").await, 400, "what is there is not written again");
    let refused = requests(&house, 30, "correct horse").await;
    assert!(matches!(refused, Err(CrowdError::Inhabited)));
}

/// Which fields the rows of a table have, all together.
async fn fields(house: &House, table: &str) -> BTreeSet<String> {
    let text = format!("RETURN array::distinct(array::flatten((SELECT VALUE object::keys($this) FROM {table})))");
    house.db().rows(&text, json!({})).await.expect("fields").into_iter().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_crowd_is_made_of_the_rows_that_deeds_write() {
    let (folder, other) = (Folder::new(), Folder::new());
    let (house, demonstration) = (empty(&folder).await, empty(&other).await);
    demonstrate(&demonstration, &other.0, None).await.expect("a demonstration");
    let written = crowd(&house, 210, "correct horse").await.expect("a crowd");
    assert_eq!((written.organizations, written.members, written.lines, written.is_whole), (3, 210, 2_100, true));
    for (table, rows) in
        [("organization", 3), ("member", 210), ("line", 2_100), ("account", 21), ("contact_address", 210)]
    {
        assert_eq!(count(&house, table).await, rows, "{table}");
    }
    for table in [
        "organization",
        "person",
        "member",
        "membership",
        "contact_address",
        "invitation",
        "holds",
        "member_words",
        "account",
        "line",
        "line_words",
        "assigned",
        "user_at",
    ] {
        let (ours, real) = (fields(&house, table).await, fields(&demonstration, table).await);
        assert!(ours.is_subset(&real), "{table}: {ours:?} {real:?}");
    }
    let again = crowd(&house, 210, "correct horse").await.expect("the same");
    assert_eq!((again, count(&house, "member").await), (written, 210), "what is there is not written again");
    let refused = crowd(&demonstration, 100, "correct horse").await;
    assert!(matches!(refused, Err(CrowdError::Inhabited)));
}
