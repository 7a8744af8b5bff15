//! Files into the database: twice, changed, moved, half bad; and the samples of the documentation.

use std::path::Path;

use serde_json::{Value, json};

use super::{Folder, ended, load};
use crate::{
    accounts::{model::Identifier, store},
    commands,
    desk::{HouseDeed, Script, fixture::Fixture},
    import::model::Kind,
    serve::socket,
    settings::Settings,
    words::Bilingual,
};

pub(super) const ACCOUNTS: &str =
    "organization,number,name,email\nCobalt Freight,950-1,Fleet,billing@cobalt.test\nCobalt Freight,950-2,Offices,\n";
const LINES: &str = "organization,account,number,label,plan,cost_centre,identifier:asset\n\
    Cobalt Freight,950-1,+15125550140,Truck 7,unlimited,4100,CF-1\n\
    Cobalt Freight,950-1,+15125550141,Truck 8,unlimited,4100,CF-2\n\
    Cobalt Freight,950-2,+15125550142,,unlimited,,\n";

pub(super) async fn rows(test: &Fixture, text: &str) -> Vec<Value> {
    test.house.db().rows(text, json!({})).await.expect("rows")
}

/// A house with the plans and identifiers that files speak of.
pub(super) async fn house(test: Fixture) -> Fixture {
    let mut script = Script::new();
    let said = |text: &str| Bilingual { en: text.to_owned(), es: text.to_owned() };
    for (place, key) in ["user", "asset"].into_iter().enumerate() {
        let identifier =
            Identifier { key: key.to_owned(), name: said(key), primary: place == 0, at_order: false, unique: false };
        store::put_identifier(&mut script, &test.organization, place, &identifier);
    }
    test.house.commit(HouseDeed::Seeded, script).await.expect("identifiers");
    let folder = Folder::new();
    let plans = folder.file(
        "plans.csv",
        "key,name_en,name_es,price\nunlimited,Unlimited,Ilimitado,45\ntablet,Tablet,Tableta,25.50\n",
    );
    assert_eq!(load(&test, &folder, Kind::Plans, plans).await, Ok(ended(2, 0, 0, 0)));
    test
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_twice_changes_nothing() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    let (accounts, lines) = (folder.file("accounts.csv", ACCOUNTS), folder.file("lines.csv", LINES));
    assert_eq!(load(&test, &folder, Kind::Accounts, accounts.clone()).await, Ok(ended(2, 0, 0, 0)));
    assert_eq!(load(&test, &folder, Kind::Lines, lines.clone()).await, Ok(ended(3, 0, 0, 0)));
    let all = "SELECT * FROM account, line, line_words, cost_centre, event, unsealed, guard";
    let before = rows(&test, all).await;
    assert_eq!(load(&test, &folder, Kind::Accounts, accounts).await, Ok(ended(0, 0, 2, 0)));
    assert_eq!(load(&test, &folder, Kind::Lines, lines).await, Ok(ended(0, 0, 3, 0)));
    assert_eq!(rows(&test, all).await, before);
    let counts = rows(&test, "SELECT VALUE lines FROM account ORDER BY lines").await;
    assert_eq!(counts, [1, 2]);
    let kinds = rows(&test, "SELECT kind, count() AS many FROM event GROUP BY kind ORDER BY kind").await;
    let imported = |kind: &str| json!({ "kind": kind, "many": 2 });
    assert_eq!(kinds, [imported("account_imported"), imported("lines_imported")]);
    assert_eq!(rows(&test, "SELECT VALUE line FROM line_words WHERE grams CONTAINS 'truck'").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_row_updates_and_a_moved_line_is_found_on_its_new_account() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    load(&test, &folder, Kind::Accounts, folder.file("accounts.csv", ACCOUNTS)).await.expect("accounts");
    load(&test, &folder, Kind::Lines, folder.file("lines.csv", LINES)).await.expect("lines");
    let lines = LINES.replace("950-1,+15125550140,Truck 7", "950-2,+15125550140,Van 7").replace(",CF-2", ",");
    let changed = load(&test, &folder, Kind::Lines, folder.file("lines.csv", lines)).await;
    assert_eq!(changed, Ok(ended(0, 2, 1, 0)));
    let said = rows(&test, "SELECT VALUE changes FROM event WHERE kind = 'line_updated'").await;
    assert!(said.contains(&json!([
        { "field": "account", "before": "Fleet", "after": "Offices" },
        { "field": "label", "before": "Truck 7", "after": "Van 7" },
    ])));
    assert!(said.contains(&json!([{ "field": "identifier", "before": "CF-2" }])), "{said:?}");
    assert_eq!(rows(&test, "SELECT VALUE lines FROM account ORDER BY number").await, [1, 2]);
    assert_eq!(rows(&test, "SELECT VALUE line FROM line_words WHERE grams CONTAINS 'truck'").await.len(), 1);
    let accounts = ACCOUNTS.replace("Fleet,billing@cobalt.test", "Trucks,");
    let accounts = load(&test, &folder, Kind::Accounts, folder.file("accounts.csv", accounts)).await;
    assert_eq!(accounts, Ok(ended(0, 1, 1, 0)));
    assert_eq!(rows(&test, "SELECT VALUE email FROM account WHERE name = 'Trucks'").await, [Value::Null]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_a_file_makes_active_is_suspended_for_no_reason_any_more() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    load(&test, &folder, Kind::Accounts, folder.file("accounts.csv", ACCOUNTS)).await.expect("accounts");
    load(&test, &folder, Kind::Lines, folder.file("lines.csv", LINES)).await.expect("lines");
    let mut script = Script::new();
    script.add("UPDATE line SET state = 'suspended', suspension = 'seasonal', suspended = 1", json!({}));
    test.house.commit(HouseDeed::Seeded, script).await.expect("suspended");
    let lines = "organization,number,label,state\nCobalt Freight,+15125550140,Van,active\n\
        Cobalt Freight,+15125550141,Van,suspended\n";
    load(&test, &folder, Kind::Lines, folder.file("lines.csv", lines)).await.expect("lines");
    let stands = rows(&test, "SELECT VALUE [state, suspension, suspended] FROM line ORDER BY number LIMIT 2").await;
    assert_eq!(stands, [json!(["active", null, null]), json!(["suspended", "seasonal", 1])]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_record_is_reported_and_loses_nothing() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    load(&test, &folder, Kind::Accounts, folder.file("accounts.csv", ACCOUNTS)).await.expect("accounts");
    let lines = format!(
        "{LINES}Nobody,950-1,+15125550143,,unlimited,,\nCobalt Freight,950-9,+15125550144,,unlimited,,\n\
         Cobalt Freight,950-1,+15125550145,,gone,,\nCobalt Freight,950-2,+15125550140,,unlimited,,\n\
         Cobalt Freight,950-1,+1512555,,unlimited,,\nCobalt Freight,950-2,+15125550147,=1+1,tablet,,\nCobalt Freight,950-1,+1"
    );
    let ended_as = load(&test, &folder, Kind::Lines, folder.file("lines.csv", lines)).await;
    assert_eq!(ended_as, Ok(ended(4, 0, 0, 6)));
    let mut errors: Vec<String> = folder.errors().lines().skip(1).map(str::to_owned).collect();
    errors.sort_by_key(|line| line.split(',').next().and_then(|line| line.parse::<u64>().ok()));
    insta::assert_snapshot!(errors.join("\n"), @r#"
    5,"organization: there is none of the id or name ""Nobody"""
    6,"account: its organization has none of the number ""950-9"""
    7,"plan: there is none of the key ""gone"""
    8,"the file has it before, in line 2, on the account 950-1"
    9,"number: ""+1512555"" is not a phone number"
    11,"the row has 3 cells, and the head 7"
    "#);
    assert_eq!(rows(&test, "SELECT VALUE label FROM line WHERE plan = 'tablet'").await, ["=1+1"]);
    let head = load(&test, &folder, Kind::Lines, folder.file("lines.csv", "organization,number\n")).await;
    assert!(head.is_err(), "nothing stands below the head");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_organizations_may_stand_in_one_file() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    let other = test.another("Áncora").await;
    let accounts = format!("organization,number,name\nÁncora,950-1,Uno\n{other},950-2,Dos\nCobalt Freight,950-1,One\n");
    let loaded = load(&test, &folder, Kind::Accounts, folder.file("accounts.csv", accounts)).await;
    assert_eq!(loaded, Ok(ended(3, 0, 0, 0)), "the same number in two organizations");
    let theirs = format!("SELECT VALUE name FROM account WHERE org = '{other}' ORDER BY name");
    assert_eq!(rows(&test, &theirs).await, ["Dos", "Uno"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_samples_of_the_documentation_can_be_loaded() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    let sample = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/import").join(name);
    for (kind, name) in [(Kind::Plans, "plans"), (Kind::Accounts, "accounts"), (Kind::Lines, "lines")] {
        let first = load(&test, &folder, kind, sample(&format!("{name}.csv"))).await.expect("a sample");
        assert_eq!((first.refused, first.unchanged), (0, 0), "{}", folder.errors());
        let again = load(&test, &folder, kind, sample(&format!("{name}.ndjson"))).await.expect("a sample");
        assert_eq!(again, ended(0, 0, first.added + first.changed, 0), "both say the same; {}", folder.errors());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_running_server_takes_it_over_its_socket() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    let listener = socket::bind(&folder.0).expect("a socket");
    let at = test.house.clone();
    let listening = tokio::spawn(socket::listen(listener, move |command| {
        let house = at.clone();
        async move { commands::obey(&house, command).await }
    }));
    let data = folder.0.display().to_string();
    let settings = Settings::read([("ENLACE_DATA".to_owned(), data)], "").expect("settings");
    let accounts = folder.file("accounts.csv", ACCOUNTS);
    let loaded = commands::import(&settings, Kind::Accounts, accounts.clone(), None).await;
    assert_eq!(loaded, Ok(ended(2, 0, 0, 0)));
    let lines = format!("{LINES}Cobalt Freight,950-9,+15125550144,,unlimited,,\n");
    let loaded = commands::import(&settings, Kind::Lines, folder.file("lines.csv", lines), None).await;
    assert_eq!(loaded, Ok(ended(3, 0, 0, 1)));
    assert!(folder.0.join("lines.csv.errors.csv").exists(), "beside the file");
    listening.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_others_wrote_is_found_by_its_number() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    load(&test, &folder, Kind::Accounts, folder.file("accounts.csv", ACCOUNTS)).await.expect("accounts");
    let accounts = rows(&test, "SELECT VALUE record::id(id)[1] FROM account WHERE number = '950-1'").await;
    let mut script = Script::new();
    script.add(
        "CREATE line:[$_.org, 'other'] SET org = $_.org, account = $_.account, number = '+15125550141', plan = 'unlimited',
            sim = 'sim', features = [], state = 'active', identifiers = [], created = 0, revision = 1",
        json!({ "org": test.organization, "account": accounts[0] }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("a line");
    assert_eq!(load(&test, &folder, Kind::Lines, folder.file("lines.csv", LINES)).await, Ok(ended(2, 1, 0, 0)));
    let label = format!("SELECT VALUE label FROM line:['{}', 'other']", test.organization);
    assert_eq!(rows(&test, &label).await, ["Truck 8"]);
}
