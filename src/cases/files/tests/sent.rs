//! What is sent along: once, by its uploader, for what it was put in for; and a note's file reaches no customer.

use serde_json::json;

use super::{FileItem, Owner, Purpose, Town, Untaken, id, new, put, store};
use crate::{
    access::Role,
    cases::{
        model::Typed,
        rules::{CaseTurned, Opening, Refusal, StaffTurn, Turn, turn},
        store::{NotDone, Saying, act, card, note, staff_card},
        tests::{done, wish},
    },
    desk::{DeskError, fixture::Somebody},
    fault::Outcome,
    ids::{CaseId, FileId},
};

fn of(town: &Town, who: &Somebody, purpose: Purpose) -> Owner {
    Owner { organization: town.test.organization.clone(), by: who.member.to_string(), purpose }
}

fn of_abel(town: &Town, purpose: Purpose) -> Owner {
    Owner { organization: town.test.organization.clone(), by: town.abel.staff.id.clone(), purpose }
}

async fn reply(town: &Town, who: &Somebody, case: &CaseId, files: Vec<FileId>) -> Option<Refusal> {
    let saying = Saying { id: case.clone(), files };
    let decide = |by: &_, facts: &_| turn(by, facts, &Turn::Reply("Here it is".to_owned()));
    match town.test.desk(who).await.carry_out::<CaseTurned>(&saying, None, decide).await.expect("an answer") {
        Outcome::Done(_) => None,
        Outcome::Refused(refusal) => Some(refusal),
        other => panic!("{other:?}"),
    }
}

async fn finds(town: &Town, who: &Somebody, file: &FileItem) -> bool {
    match store::given(&town.test.desk(who).await, &file.id).await {
        Ok(_) => true,
        Err(DeskError::NotFound) => false,
        Err(other) => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_sent_once_by_its_uploader_for_what_it_was_put_in_for() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "With a file").await;
    let other = town.opened(&town.carlos, "Another").await;
    let file = put(&town, &of(&town, &town.carlos, Purpose::Reply(case.clone())), "a.txt").await;
    assert_eq!(reply(&town, &town.nora, &case, id(&file)).await, Some(Refusal::FileGone), "somebody else");
    assert_eq!(reply(&town, &town.carlos, &other, id(&file)).await, Some(Refusal::FileGone), "something else");
    assert_eq!(reply(&town, &town.carlos, &case, vec![FileId::new("none")]).await, Some(Refusal::FileGone));
    assert_eq!(reply(&town, &town.carlos, &case, id(&file)).await, None);
    assert_eq!(reply(&town, &town.carlos, &case, id(&file)).await, Some(Refusal::FileGone), "again");
    let shown = card(&town.test.desk(&town.carlos).await, &case, None).await.expect("a card");
    let said: Vec<_> = shown.comments.iter().map(|one| (one.text.as_str(), one.files.len())).collect();
    assert_eq!(said, [("Here it is", 1)], "nothing was said along with what was refused");
    let theirs = staff_card(&town.abel, &town.key(&case), None).await.expect("a card");
    assert_eq!(theirs.comments[0].files, std::slice::from_ref(&file));
    store::given_to_staff(&town.ines, &town.test.organization, &file.id).await.expect("for staff");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_opened_with_its_files() {
    let town = Town::new().await;
    let file = put(&town, &of(&town, &town.carlos, Purpose::NewCase), "a.txt").await;
    assert!(finds(&town, &town.carlos, &file).await, "one's own, not sent yet");
    assert!(!finds(&town, &town.nora, &file).await, "not sent yet");
    let typed = || Typed { files: id(&file), ..Typed::default() };
    let confidential = Opening { is_confidential: true, ..wish("A secret") };
    let case = done(town.open(&town.carlos, confidential, typed()).await);
    let again = town.open(&town.carlos, wish("Again"), typed()).await;
    assert_eq!(again, Outcome::Refused(Refusal::FileGone));
    let shown = card(&town.test.desk(&town.carlos).await, &case, None).await.expect("a card");
    assert_eq!(shown.files, std::slice::from_ref(&file));
    assert!(finds(&town, &town.carlos, &file).await);
    assert!(!finds(&town, &town.cathy, &file).await, "another customer");
    assert!(!finds(&town, &town.nora, &file).await, "who manages cases, but is not named on this one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_note_leaves_by_no_door() {
    const NAME: &str = "zanahoria-42.txt";
    let town = Town::new().await;
    let olivia = town.test.member("Olivia", &[Role::BusinessOwner]).await;
    let key = town.key(&town.opened(&town.carlos, "With a note").await);
    let owner = of_abel(&town, Purpose::Note(key.id.clone()));
    let file = put(&town, &owner, NAME).await;
    // Neither by an answer to the customer …
    let answer = StaffTurn::Reply("Look".to_owned());
    let seen = staff_card(&town.abel, &key, None).await.expect("a card").revision;
    let refused = act(&town.abel, &key, seen, (&answer, &id(&file))).await;
    assert!(matches!(refused, Err(NotDone::Refused(Refusal::FileGone))), "{refused:?}");
    // … nor by a customer who knows its id.
    assert_eq!(reply(&town, &town.carlos, &key.id, id(&file)).await, Some(Refusal::FileGone));
    for sent in [false, true] {
        if sent {
            note(&town.abel, &key, "Among us", &id(&file)).await.expect("noted");
        }
        for who in [&town.carlos, &town.nora, &olivia] {
            assert!(!finds(&town, who, &file).await, "{}", who.email);
            assert_eq!(reply(&town, &town.carlos, &key.id, id(&file)).await, Some(Refusal::FileGone));
        }
    }
    let again = note(&town.abel, &key, "Again", &id(&file)).await;
    assert!(matches!(again, Err(NotDone::Refused(Refusal::FileGone))), "{again:?}");
    let theirs = staff_card(&town.ines, &key, None).await.expect("a card");
    assert_eq!(theirs.notes[0].files, std::slice::from_ref(&file));
    store::given_to_staff(&town.ines, &key.organization, &file.id).await.expect("for staff");
    let shown = card(&town.test.desk(&town.carlos).await, &key.id, None).await.expect("a card");
    assert!(!serde_json::to_string(&shown).expect("a text").contains(NAME));
    for table in ["event", "outbox", "case", "case_comment", "case_file", "upload"] {
        let rows: Vec<serde_json::Value> =
            town.test.house.db().rows(&format!("SELECT * FROM {table}"), json!({})).await.expect("rows");
        assert!(!serde_json::to_string(&rows).expect("a text").contains(NAME), "{table}");
    }
}

#[test]
fn only_the_staffs_own_store_names_the_files_of_notes() {
    for source in crate::tidy::rust() {
        let is_theirs = ["files/store/staff.rs", "files/store/swept.rs"].iter().any(|end| source.path.ends_with(end));
        assert!(is_theirs || source.path.contains("/tests/") || !source.text.contains("note_file"), "{}", source.path);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agents_file_reaches_the_customer() {
    let town = Town::new().await;
    let key = town.key(&town.opened(&town.carlos, "Help").await);
    let file = put(&town, &of_abel(&town, Purpose::Answer(key.id.clone())), "how.txt").await;
    let seen = staff_card(&town.abel, &key, None).await.expect("a card").revision;
    let answer = StaffTurn::Reply("Look".to_owned());
    act(&town.abel, &key, seen, (&answer, &id(&file))).await.expect("answered");
    assert!(finds(&town, &town.carlos, &file).await);
    assert!(!finds(&town, &town.cathy, &file).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_only_so_many_and_so_much() {
    let town = Town::new().await;
    let owner = of(&town, &town.carlos, Purpose::NewCase);
    let house = &town.test.house;
    for n in 0..10 {
        put(&town, &owner, &format!("{n}.txt")).await;
    }
    let eleventh = store::put(house, &owner, new("11.txt", "00ff"), 1 << 30).await.expect("an answer");
    assert_eq!(eleventh, Err(Untaken::TooMany));
    let first = store::shelf(house.db(), &owner).await.expect("a shelf").remove(0);
    store::remove(house, &of(&town, &town.cathy, Purpose::NewCase), &first.id).await.expect("not hers");
    assert_eq!(store::shelf(house.db(), &owner).await.expect("a shelf").len(), 10);
    for _ in 0..2 {
        store::remove(house, &owner, &first.id).await.expect("taken back");
    }
    let full = store::put(house, &owner, new("x.txt", "00ff"), 49).await.expect("an answer");
    assert_eq!(full, Err(Untaken::Quota), "nine of five bytes are there");
    assert_eq!(
        store::put(house, &owner, new("x.txt", "00ff"), 50).await.expect("an answer").map(|one| one.size),
        Ok(5)
    );
}
