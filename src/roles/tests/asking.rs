//! What a role allows only with a second person's yes: who may put it in, on which terms, and that somebody can say it.

use serde_json::json;

use super::{ManageRoles, ViewUsers, card, form, made, olivia, own, with, wording};
use crate::{
    access::{Bearer, Condition, Kind, Permission, Permissions, Role, Terms},
    desk::{HouseDeed, Script, fixture::Fixture},
    fault::{Outcome, Reason},
    ids::{AccountId, MemberId, RoleId},
    roles::{
        model::{Allows, Answers, RoleForm, RoleSummary, Turn, nameable},
        rules::{
            self, HolderFact, MakeFacts, Off, Refusal, RoleEdited, RoleFacts, changeable, edit_role, effects,
            make_role, off,
        },
    },
};

use Permission::{BlockUsers, ChangePlans, SuspendLines};

fn needed(needed: u8, named: &[&str]) -> Condition {
    Condition { from: None, approvers: named.iter().map(|id| MemberId::new(*id)).collect(), needed }
}

fn asking(permission: Permission, condition: Condition) -> Allows {
    let conditions = (condition != Condition::default()).then_some((permission, condition));
    Allows { permissions: Permissions::default().asking(&[permission]), conditions: conditions.into_iter().collect() }
}

fn facts(approvers: &[Bearer]) -> MakeFacts {
    let named = |bearer: &Bearer| HolderFact { bearer: bearer.clone(), name: bearer.member.to_string() };
    MakeFacts { id: RoleId::new("new"), kept: 0, approvers: approvers.iter().map(named).collect() }
}

fn make(by: &Bearer, approvers: &[Bearer], allows: Allows) -> Result<(), Refusal> {
    make_role(by, &facts(approvers), Kind::EndUser, (wording("Helper"), allows)).map(|_| ())
}

/// Who makes roles, and blocks users with a second person's yes.
fn dana(condition: Condition) -> (Bearer, RoleSummary) {
    let Allows { permissions, conditions } = asking(BlockUsers, condition);
    let lead = own("lead", Kind::Administrative, &[ManageRoles, ViewUsers]);
    let lead = RoleSummary { permissions: lead.permissions.and(permissions), conditions, ..lead };
    (with("dana", &[&lead]), lead)
}

#[test]
fn what_is_held_with_a_yes_is_given_with_one() {
    let (dana, _) = dana(Condition::default());
    assert_eq!(off(&dana, BlockUsers), Some(Off::OnlyAsking));
    assert_eq!(make(&dana, &[], asking(BlockUsers, Condition::default())), Ok(()));
    let refused = Err(Refusal::OnlyAsking { permission: BlockUsers });
    assert_eq!(make(&dana, &[], Permissions::of(&[BlockUsers]).into()), refused);
    let outright = own("outright", Kind::EndUser, &[BlockUsers]);
    assert_eq!(changeable(&dana, &outright), Some(Refusal::BeyondYou { permission: BlockUsers }));
    assert_eq!(make(&olivia(), &[], Permissions::of(&[BlockUsers]).into()), Ok(()));
}

#[test]
fn nobody_gives_on_easier_terms_than_their_own() {
    let owners = ["olivia", "marcos", "maya"].map(|name| Bearer::with(name, &[Role::BusinessOwner]));
    let (dana, _) = dana(needed(2, &[]));
    let refused = Err(Refusal::OnlyAsking { permission: BlockUsers });
    assert_eq!(make(&dana, &owners, asking(BlockUsers, Condition::default())), refused);
    assert_eq!(make(&dana, &owners, asking(BlockUsers, needed(2, &[]))), Ok(()));
    assert_eq!(make(&dana, &owners, asking(BlockUsers, needed(3, &["olivia", "marcos", "maya"]))), Ok(()));
    let from = Condition { from: Some(100), ..needed(2, &[]) };
    assert_eq!(make(&dana, &owners, asking(BlockUsers, from)), refused);
}

#[test]
fn easier_terms_are_a_gift_to_every_holder() {
    let (strict, easy) = (asking(BlockUsers, needed(2, &[])), asking(BlockUsers, Condition::default()));
    assert_eq!(easy.given().beyond(&strict.given()), Permissions::default().asking(&[BlockUsers]));
    assert!(strict.given().beyond(&easy.given()).is_empty() && strict.given().beyond(&strict.given()).is_empty());
    let outright = Allows::from(Permissions::of(&[BlockUsers]));
    assert_eq!(outright.given().beyond(&easy.given()), Permissions::of(&[BlockUsers]));
    assert!(easy.given().beyond(&outright.given()).is_empty());
}

#[test]
fn somebody_has_to_be_able_to_say_yes() {
    let (marcos, maya) =
        (Bearer::with("marcos", &[Role::BusinessOwner]), Bearer::with("maya", &[Role::MaintenanceManager]));
    let bruno = Bearer::with("bruno", &[Role::BillingManager]);
    let all = [olivia(), marcos, maya, bruno];
    let ask = |some: &[Bearer], condition| make(&olivia(), some, asking(BlockUsers, condition));
    let nobody = |needed| Err(Refusal::NobodyCould { permission: BlockUsers, needed });
    assert_eq!(ask(&[], Condition::default()), Ok(()), "an owner always can");
    assert_eq!(ask(&all[..1], needed(2, &[])), nobody(2));
    assert_eq!(ask(&all, needed(2, &[])), Ok(()));
    assert_eq!(ask(&all, needed(3, &[])), Ok(()));
    assert_eq!(ask(&all, needed(1, &["maya"])), Ok(()));
    assert_eq!(ask(&all, needed(1, &["bruno"])), nobody(1), "he could not do it himself");
    assert_eq!(ask(&all, needed(1, &["nobody"])), nobody(1));
    assert_eq!(ask(&all, needed(2, &["maya", "bruno"])), nobody(2));
    // Whoever holds the role asks, and is not asked.
    let lead = own("lead", Kind::Administrative, &[]);
    let mut olivia_too = olivia();
    olivia_too.holdings.extend(with("olivia", &[&lead]).holdings);
    let approvers = facts(&[olivia_too, all[1].clone()]).approvers;
    let facts = RoleFacts { role: lead, holders: Vec::new(), places: Vec::new(), approvers };
    let edited = edit_role(&all[1], &facts, (wording("lead"), asking(BlockUsers, needed(2, &[])))).map(|_| ());
    assert_eq!(edited, nobody(2));
}

#[test]
fn somebody_has_to_be_able_to_say_yes_wherever_the_role_is_held() {
    let maya = Bearer::with("maya", &[Role::MaintenanceManager]).on(&["fleet"]);
    let lead = own("lead", Kind::Administrative, &[]);
    let edit = |places: &[&str], condition| {
        let places = places.iter().map(|id| AccountId::new(*id)).collect();
        let approvers = facts(&[olivia(), maya.clone()]).approvers;
        let facts = RoleFacts { role: lead.clone(), holders: Vec::new(), places, approvers };
        edit_role(&olivia(), &facts, (wording("lead"), asking(BlockUsers, condition))).map(|_| ())
    };
    let nobody = |needed| Err(Refusal::NobodyCould { permission: BlockUsers, needed });
    assert_eq!(edit(&["fleet"], needed(1, &["maya"])), Ok(()));
    assert_eq!(edit(&["fleet", "offices"], needed(1, &["maya"])), nobody(1), "she does not reach the offices");
    assert_eq!(edit(&["fleet", "offices"], needed(1, &["maya", "olivia"])), Ok(()));
    assert_eq!(edit(&["fleet"], needed(2, &[])), Ok(()));
    assert_eq!(edit(&["offices"], needed(2, &[])), nobody(2));
}

#[test]
fn the_terms_are_read_from_what_was_typed() {
    let key = |permission: Permission| permission.key().to_owned();
    let typed = |permission: Permission, from: &str, needed: &str, named: &[&str]| Answers {
        allow: [(key(permission), "with_approval".to_owned())].into(),
        from: [(key(permission), from.to_owned())].into(),
        needed: [(key(permission), needed.to_owned())].into(),
        approvers: [(key(permission), named.iter().map(|id| (*id).to_owned()).collect())].into(),
    };
    let read = |answers: &Answers| {
        let wrong = |errors: Vec<crate::fault::FieldError>| -> Vec<_> {
            errors.into_iter().map(|error| (error.field, error.reason)).collect()
        };
        answers.parse().map_err(wrong)
    };
    let condition = Condition { from: Some(2_500), ..needed(2, &["a", "b"]) };
    let answers = typed(ChangePlans, "$25.00", "2", &["b", "a", "b"]);
    let parsed = read(&answers).expect("terms");
    assert_eq!(parsed, asking(ChangePlans, condition));
    assert_eq!(read(&Answers::of(&parsed)), Ok(parsed), "what stands in the form means the same");
    let plain = read(&typed(SuspendLines, "25", "", &[]));
    assert_eq!(plain, Ok(asking(SuspendLines, Condition::default())), "what costs nothing has no amount");
    let wrong = |answers: &Answers| read(answers).expect_err("what cannot be taken");
    assert_eq!(
        wrong(&typed(ChangePlans, "some", "4", &["a", "b", "c", "d", "e", "f"])),
        [
            ("from[change_plans]".to_owned(), Reason::NotAnAmount),
            ("needed[change_plans]".to_owned(), Reason::NotOffered),
            ("approvers[change_plans]".to_owned(), Reason::TooMany { most: 5 }),
        ]
    );
    assert_eq!(wrong(&typed(ViewUsers, "", "1", &[])), [("allow".to_owned(), Reason::NotOffered)]);
}

#[test]
fn what_was_typed_stays_in_the_form() {
    let allows = asking(ChangePlans, Condition { from: Some(100), ..needed(2, &["a", "b"]) });
    let form = RoleForm { answers: Answers::of(&allows), ..RoleForm::default() };
    assert_eq!(RoleForm::default().typed(&form.values()).answers.parse(), Ok(allows));
    let other = vec![("allow[change_plans]".to_owned(), "with_approval".to_owned())];
    let unticked = form.typed(&other).answers.parse();
    assert_eq!(unticked, Ok(asking(ChangePlans, Condition::default())), "a box that is not ticked is not posted");
}

#[test]
fn an_edit_says_who_will_need_a_yes() {
    let lead = own("lead", Kind::Administrative, &[BlockUsers]);
    let mut marcos = with("marcos", &[&lead]);
    marcos.holdings.push(Role::BusinessOwner.into());
    let people = [with("dana", &[&lead]), marcos];
    let people = people.map(|bearer| HolderFact { name: bearer.member.to_string(), bearer });
    let after = Permissions::default().asking(&[BlockUsers, SuspendLines]);
    let said = effects(&olivia(), &people, &lead.id, lead.permissions, after);
    let told: Vec<_> = said.list.iter().map(|one| (one.permission, one.turn, one.some.join(" "))).collect();
    let dana = || "dana".to_owned();
    assert_eq!(told, [(BlockUsers, Turn::Asks, dana()), (SuspendLines, Turn::Asks, dana())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_keeps_whose_yes_it_wants() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let marcos = test.member("Marcos", &[Role::BusinessOwner]).await;
    let desk = test.desk(&olivia).await;
    let condition = Condition { from: Some(2_500), approvers: vec![marcos.member.clone()], needed: 1 };
    let allows = asking(ChangePlans, condition.clone());
    let typed = RoleForm { answers: Answers::of(&allows), ..form("Site lead", "", &[]) };
    let role = made(&test, &desk, Kind::Administrative, &typed).await;
    let now = card(&desk, &role).await;
    assert_eq!(now.role.allows(), allows);
    let names: Vec<_> = now.approvers.iter().map(|one| (one.name.as_str(), one.to.contains(ChangePlans))).collect();
    assert_eq!(names, [("Marcos Test", true), ("Olivia Test", true)]);
    let after = asking(ChangePlans, Condition { needed: 2, ..condition });
    let decide = |by: &_, facts: &_| rules::edit_role(by, facts, (wording("Site lead"), after.clone()));
    let refused = desk.by_itself::<RoleEdited>(&role, Some(1), decide).await.expect("no fault");
    assert_eq!(refused, Outcome::Refused(Refusal::NobodyCould { permission: ChangePlans, needed: 2 }));
    let outright = Allows::from(Permissions::of(&[ChangePlans]));
    let decide = |by: &_, facts: &_| rules::edit_role(by, facts, (wording("Site lead"), outright.clone()));
    assert_eq!(desk.by_itself::<RoleEdited>(&role, Some(1), decide).await, Ok(Outcome::Done(2)));
    let now = card(&desk, &role).await;
    assert_eq!(now.role.allows(), outright);
    let line = now.history.first().expect("a line").changes.first().expect("a change").clone();
    let terms = r#"{"from":2500,"named":["Marcos Test"],"needed":1}"#;
    assert_eq!((line.before.as_deref(), line.after.as_deref()), (Some(terms), Some("allowed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_named_stays_named_when_they_cannot_say_yes_any_more() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let (marcos, maya) =
        (test.member("Marcos", &[Role::BusinessOwner]).await, test.member("Maya", &[Role::BusinessOwner]).await);
    let desk = test.desk(&olivia).await;
    let mut approvers = vec![marcos.member.clone(), maya.member.clone()];
    approvers.sort_unstable();
    let allows = asking(ChangePlans, Condition { approvers, ..Condition::default() });
    let typed = RoleForm { answers: Answers::of(&allows), ..form("Site lead", "", &[]) };
    let role = made(&test, &desk, Kind::Administrative, &typed).await;
    let mut script = Script::new();
    script.add(
        "UPDATE member:[$_.org, $_.marcos] SET status = 'blocked'; DELETE holds:[$_.org, $_.maya, 'business_owner']",
        json!({ "org": test.organization, "marcos": marcos.member, "maya": maya.member }),
    );
    script.touch_access(&test.organization);
    test.house.commit(HouseDeed::Seeded, script).await.expect("a change");
    let now = card(&test.desk(&olivia).await, &role).await;
    let answers = Answers::of(&now.role.allows());
    let some = nameable(ChangePlans, &now.approvers, answers.named(ChangePlans));
    let mut shown: Vec<_> =
        some.iter().map(|one| (one.name.as_deref().unwrap_or_default(), one.is_named, one.is_able)).collect();
    shown.sort_unstable();
    assert_eq!(shown, [("Marcos Test", true, false), ("Maya Test", true, false), ("Olivia Test", false, true)]);
    // What is saved as it is shown names the same.
    let ticked = some.into_iter().filter(|one| one.is_named).map(|one| one.member).collect();
    let posted = Answers { approvers: [(ChangePlans.key().to_owned(), ticked)].into(), ..answers };
    assert_eq!(posted.parse(), Ok(allows.clone()));
    let decide = |by: &_, facts: &_| rules::edit_role(by, facts, (wording("Lead"), allows.clone()));
    let refused = test.desk(&olivia).await.by_itself::<RoleEdited>(&role, Some(1), decide).await.expect("no fault");
    assert_eq!(refused, Outcome::Refused(Refusal::NobodyCould { permission: ChangePlans, needed: 1 }));
    // Whose name is not known is not left out of what is said.
    let gone = nameable(ChangePlans, &now.approvers, &["gone".to_owned()]);
    assert!(gone.iter().any(|one| one.member == "gone" && one.name.is_none() && one.is_named && !one.is_able));
    let terms = Terms::of(&needed(1, &["gone"]), |_| None);
    assert_eq!(terms.named, [None]);
}
