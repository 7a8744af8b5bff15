//! Of a SIM, and of an identifier that is to be unique, no two lines have the same: neither of a file nor of the house.

use serde_json::json;

use super::{
    Folder,
    desk::{ACCOUNTS, house, rows},
    ended, load,
};
use crate::{
    desk::{HouseDeed, Script, fixture::Fixture},
    ids::OrganizationId,
    import::{
        model::{Bad, Kind},
        rules::{Decided, Holder, Line, Wanted, clashes},
    },
};

fn with(id: &str, number: &str, iccid: &str, asset: &str) -> Line {
    let line = json!({
        "id": id, "account": "fleet", "number": number, "plan": "unlimited", "sim": "sim", "iccid": iccid, "features": [],
        "state": "active", "identifiers": [{ "key": "asset", "value": asset }], "label": "Truck",
    });
    serde_json::from_value(line).expect("a line")
}

fn refused(decided: &[Decided<Line>], there: &[&Line]) -> Vec<(usize, Bad)> {
    let (org, unique) = (OrganizationId::new("cobalt"), ["asset".to_owned()].into());
    let holder = |line: &&Line| {
        let marks = [format!("cobalt|*iccid|{}", line.iccid.clone().unwrap_or_default())];
        let noted = line.identifiers.iter().map(|one| format!("cobalt|{}|{}", one.key, one.value.to_lowercase()));
        let marks = marks.into_iter().chain(noted).collect();
        Holder { organization: org.clone(), line: line.id.clone(), number: line.number.clone(), marks }
    };
    let holders: Vec<Holder> = there.iter().map(holder).collect();
    let wanted: Vec<Wanted<'_>> = decided.iter().filter_map(|one| Wanted::of(&org, one, &unique)).collect();
    clashes(&wanted, &holders).into_iter().collect()
}

fn of(field: &str, number: &str) -> Bad {
    Bad::OfAnother { field: field.to_owned(), number: number.to_owned() }
}

#[test]
fn what_another_line_has_is_refused() {
    let (one, other) = (with("1", "+1", "111", "CF-1"), with("2", "+2", "222", "CF-2"));
    let changed = |before: &Line, after: Line| Decided::Changed { before: before.clone(), after };
    let third = |iccid, asset| Decided::Added(with("3", "+3", iccid, asset));
    assert_eq!(refused(&[third("333", "CF-3")], &[&one, &other]), []);
    assert_eq!(refused(&[third("222", "CF-3")], &[&one, &other]), [(0, of("iccid", "+2"))]);
    assert_eq!(refused(&[third("333", "cf-1")], &[&one, &other]), [(0, of("identifier:asset", "+1"))]);
    // What it has itself it keeps.
    let renamed = Line { label: None, ..one.clone() };
    assert_eq!(refused(&[changed(&one, renamed)], &[&one, &other]), []);
}

#[test]
fn what_two_lines_of_a_file_exchange_is_taken() {
    let (one, other) = (with("1", "+1", "111", "CF-1"), with("2", "+2", "222", "CF-2"));
    let to = |before: &Line, iccid: &str| Decided::Changed {
        before: before.clone(),
        after: Line { iccid: Some(iccid.to_owned()), ..before.clone() },
    };
    assert_eq!(refused(&[to(&one, "222"), to(&other, "111")], &[&one, &other]), []);
    // Whoever is refused gives up nothing.
    let third = with("3", "+3", "333", "CF-3");
    let chain = [to(&one, "222"), to(&other, "333")];
    assert_eq!(refused(&chain, &[&one, &other, &third]), [(0, of("iccid", "+2")), (1, of("iccid", "+3"))]);
    let two = [to(&one, "444"), to(&other, "444")];
    assert_eq!(refused(&two, &[&one, &other]), [(1, of("iccid", "+1"))]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_gives_no_line_what_another_has() {
    let (test, folder) = (house(Fixture::new().await).await, Folder::new());
    let mut script = Script::new();
    script.add("UPDATE identifier SET unique = true WHERE record::id(id)[1] = 'asset'", json!({}));
    test.house.commit(HouseDeed::Seeded, script).await.expect("unique");
    load(&test, &folder, Kind::Accounts, folder.file("accounts.csv", ACCOUNTS)).await.expect("accounts");
    let head = "organization,account,number,plan,iccid,identifier:asset\n";
    let row = |account: &str, number: &str, iccid: &str, asset: &str| {
        format!("Cobalt Freight,950-{account},+151255501{number},unlimited,{iccid},{asset}\n")
    };
    let (a, b, c) = ("8901260000000000006", "8901260000000000014", "8901260000000000022");
    let first =
        [row("1", "40", a, "CF-1"), row("2", "41", a, "CF-2"), row("2", "42", b, "cf-1"), row("1", "43", b, "CF-4")];
    let file = format!("{head}{}", first.concat());
    assert_eq!(load(&test, &folder, Kind::Lines, folder.file("lines.csv", &file)).await, Ok(ended(2, 0, 0, 2)));
    let errors = |text: String| {
        let mut lines: Vec<String> = text.lines().skip(1).map(str::to_owned).collect();
        lines.sort();
        lines.join("\n")
    };
    insta::assert_snapshot!(errors(folder.errors()), @r#"
    3,"iccid: the file has it before, in line 2"
    4,"identifier:asset: the file has it before, in line 2"
    "#);
    // The same again changes nothing; another file meets what is there.
    assert_eq!(load(&test, &folder, Kind::Lines, folder.file("lines.csv", &file)).await, Ok(ended(0, 0, 2, 2)));
    let second = [row("2", "44", b, "CF-5"), row("2", "45", c, "CF-4"), row("1", "40", c, "CF-1")];
    let file = format!("{head}{}", second.concat());
    let loaded = load(&test, &folder, Kind::Lines, folder.file("lines.csv", file)).await;
    assert_eq!(loaded, Ok(ended(0, 0, 0, 3)));
    insta::assert_snapshot!(errors(folder.errors()), @r#"
    2,iccid: the line +15125550143 has it
    3,identifier:asset: the line +15125550143 has it
    4,"iccid: the file has it before, in line 3"
    "#);
    assert_eq!(rows(&test, "SELECT VALUE number FROM line ORDER BY number").await, ["+15125550140", "+15125550143"]);
}
