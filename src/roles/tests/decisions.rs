//! Each rule of roles, one example a line of it.

use super::{
    AddUsers, AssignAccounts, ManageRoles, ViewAccounts, ViewUsers, form, held, named, olivia, own, with, wording,
};
use crate::{
    access::{Bearer, Kind, Permission, Permissions, Reach, Role, Status},
    fault::Reason,
    ids::{AccountId, RoleId},
    roles::{
        model::{Allows, RoleFolder, RoleForm, RoleSummary, Turn, Wording, folded},
        rules::{
            self, HolderFact, LeaveFacts, MOST_HOLDERS, MOST_ROLES, MakeFacts, Off, READY_NAMES, Refusal, RoleFacts,
            changeable, customize_end_users, edit_role, effects, make_role, off, restore_role,
        },
    },
    words::Language,
};

fn facts(role: RoleSummary) -> RoleFacts {
    RoleFacts { role, holders: Vec::new(), places: Vec::new(), approvers: Vec::new() }
}

fn making() -> MakeFacts {
    MakeFacts { id: RoleId::new("new"), kept: 0, approvers: Vec::new() }
}

fn made(by: &Bearer, kind: Kind, name: &str, permissions: &[Permission]) -> Result<(), Refusal> {
    make_role(by, &making(), kind, (wording(name), Permissions::of(permissions).into())).map(|_| ())
}

fn holder(name: &str, roles: &[&RoleSummary]) -> HolderFact {
    HolderFact { bearer: with(name, roles), name: name.to_owned() }
}

fn leaving(role: &RoleSummary, holders: Vec<HolderFact>, all: &[RoleSummary]) -> LeaveFacts {
    LeaveFacts { role: role.clone(), holders, all: all.to_vec(), by: "Olivia".to_owned() }
}

#[test]
fn an_owner_makes_both_kinds() {
    for kind in Kind::ALL {
        assert_eq!(made(&olivia(), kind, "Site lead", &[ViewUsers, ViewAccounts]), Ok(()));
    }
}

#[test]
fn what_is_of_the_whole_organization_goes_into_no_end_users_role() {
    let whole = [AddUsers, ManageRoles, Permission::ViewHistory, Permission::EditSettings];
    for permission in whole {
        assert_eq!(made(&olivia(), Kind::Administrative, "Site lead", &[permission]), Ok(()));
        let refusal = Refusal::NotForEndUsers { permission };
        assert_eq!(made(&olivia(), Kind::EndUser, "Helper", &[ViewUsers, permission]), Err(refusal.clone()));
        let facts = RoleFacts {
            role: own("helper", Kind::EndUser, &[permission]),
            holders: Vec::new(),
            places: Vec::new(),
            approvers: Vec::new(),
        };
        let kept = edit_role(&olivia(), &facts, (wording("Helper"), facts.role.allows())).err();
        assert_eq!(kept, Some(refusal.clone()), "what it has from before goes with its next edit");
        let ready = RoleFacts {
            role: RoleSummary::ready(Role::EndUser),
            holders: Vec::new(),
            places: Vec::new(),
            approvers: Vec::new(),
        };
        let customized = customize_end_users(&olivia(), &ready, Some(Permissions::of(&[permission]).into())).err();
        assert_eq!(customized, Some(refusal));
    }
    assert!(Permission::ALL.into_iter().all(|one| Kind::EndUser.takes(one) != whole.contains(&one)));
}

#[test]
fn what_only_owners_have_goes_into_no_role() {
    let refusal = Refusal::OwnersOnly { permission: AssignAccounts };
    assert_eq!(made(&olivia(), Kind::Administrative, "Site lead", &[AssignAccounts]), Err(refusal));
    assert_eq!(off(&olivia(), AssignAccounts), Some(Off::OwnersOnly));
}

#[test]
fn nobody_puts_in_what_they_do_not_hold() {
    let lead = own("lead", Kind::Administrative, &[ManageRoles, ViewUsers]);
    let dana = with("dana", &[&lead]);
    assert_eq!(made(&dana, Kind::EndUser, "Helper", &[ViewUsers]), Ok(()));
    let refusal = Refusal::NotHeld { permission: AddUsers };
    assert_eq!(made(&dana, Kind::EndUser, "Helper", &[ViewUsers, AddUsers]), Err(refusal));
    assert_eq!(off(&dana, AddUsers), Some(Off::NotHeld));
    assert_eq!(
        off(&olivia(), Permission::ViewContacts),
        Some(Off::NotHeld),
        "a role of Account Hub opens nothing else"
    );
}

#[test]
fn nobody_makes_a_role_above_their_own() {
    let helper = own("helper", Kind::EndUser, &[ManageRoles]);
    let mut elena = with("elena", &[&helper]);
    assert_eq!(made(&elena, Kind::Administrative, "Boss", &[]), Err(Refusal::AboveYou));
    elena.holdings.push(Role::CaseManager.into());
    assert_eq!(made(&elena, Kind::Administrative, "Boss", &[]), Err(Refusal::AboveYou), "another portal raises nobody");
}

#[test]
fn ready_made_roles_are_as_they_are() {
    for ready in [Role::BusinessOwner, Role::MaintenanceManager, Role::BillingManager, Role::OrderManager] {
        assert_eq!(changeable(&olivia(), &RoleSummary::ready(ready)), Some(Refusal::ReadyMade));
    }
    let end_users = facts(RoleSummary::ready(Role::EndUser));
    let edited = edit_role(&olivia(), &end_users, (wording("Guest"), Allows::default()));
    assert_eq!(edited.err(), Some(Refusal::ReadyMade));
    let after = Allows::from(Permissions::of(&[ViewAccounts, ViewUsers]));
    assert!(customize_end_users(&olivia(), &end_users, Some(after.clone())).is_ok());
    assert_eq!(customize_end_users(&olivia(), &end_users, None).err(), Some(Refusal::NothingChanged));
    let lead = facts(own("lead", Kind::Administrative, &[]));
    assert_eq!(customize_end_users(&olivia(), &lead, Some(after)).err(), Some(Refusal::ReadyMade));
}

#[test]
fn nobody_changes_a_role_of_their_own_or_one_beyond_them() {
    let lead = own("lead", Kind::Administrative, &[ManageRoles, ViewUsers]);
    let dana = with("dana", &[&lead]);
    assert_eq!(changeable(&dana, &lead), Some(Refusal::YourOwn));
    let wider = own("wider", Kind::EndUser, &[AddUsers]);
    assert_eq!(changeable(&dana, &wider), Some(Refusal::BeyondYou { permission: AddUsers }));
    let helper = own("helper", Kind::EndUser, &[ManageRoles]);
    assert_eq!(changeable(&with("elena", &[&helper]), &own("x", Kind::Administrative, &[])), Some(Refusal::AboveYou));
}

#[test]
fn an_edit_changes_something_and_wakes_nothing() {
    let lead = own("lead", Kind::Administrative, &[ViewUsers]);
    let edited = |role: RoleSummary, name: &str| {
        edit_role(&olivia(), &facts(role), (wording(name), Permissions::of(&[ViewUsers]).into())).map(|_| ())
    };
    assert_eq!(edited(lead.clone(), "lead"), Err(Refusal::NothingChanged));
    assert_eq!(edited(lead.clone(), "Lead"), Ok(()));
    let archived = RoleSummary { folder: RoleFolder::Archived, ..lead.clone() };
    assert_eq!(edited(archived.clone(), "Lead"), Err(Refusal::Archived));
    assert!(restore_role(&olivia(), &facts(archived)).is_ok());
    assert_eq!(restore_role(&olivia(), &facts(lead)).err(), Some(Refusal::NotArchived));
}

#[test]
fn no_role_is_called_like_a_ready_made_one() {
    for name in ["End User", "  END   user", "Administrador de facturación y pagos", "business owner"] {
        let name = named(name, "");
        let wording = Wording { keys: folded(&name), name, ..Wording::default() };
        let refusal = make_role(&olivia(), &making(), Kind::EndUser, (wording, Allows::default())).err();
        assert_eq!(refusal, Some(Refusal::NameReady { language: Language::En }));
    }
}

#[test]
fn the_ready_made_names_are_those_of_the_dictionaries() {
    let mut found = Vec::new();
    for text in
        [include_str!("../../../locales/en/portal/access.ftl"), include_str!("../../../locales/es/portal/access.ftl")]
    {
        for role in Role::ALL {
            let key = format!("access-{} = ", role.key().replace('_', "-"));
            let name = text.lines().find_map(|line| line.strip_prefix(&key)).expect("a name");
            found.extend(folded(&named(name, "")).into_iter().map(|(_, key)| key));
        }
    }
    let mut ready: Vec<String> = READY_NAMES.iter().map(|name| (*name).to_owned()).collect();
    found.sort();
    ready.sort();
    assert_eq!(found, ready);
}

#[test]
fn an_organization_keeps_so_many_roles() {
    let full = MakeFacts { id: RoleId::new("new"), kept: MOST_ROLES, approvers: Vec::new() };
    let refused = make_role(&olivia(), &full, Kind::EndUser, (wording("One more"), Allows::default()));
    assert_eq!(refused.err(), Some(Refusal::TooManyRoles));
}

#[test]
fn what_cannot_be_kept_is_said_at_its_field() {
    let wrong = |form: RoleForm| {
        let errors = form.parse().expect_err("a form that cannot be taken");
        errors.into_iter().map(|error| (error.field, error.reason)).collect::<Vec<_>>()
    };
    assert_eq!(wrong(form(" ", "", &[])), [("name_en".to_owned(), Reason::Empty)]);
    assert_eq!(wrong(form(&"a".repeat(10_000), "", &[])), [("name_en".to_owned(), Reason::TooLong { most: 60 })]);
    assert_eq!(wrong(form("", "Guía\u{7}", &[])), [("name_es".to_owned(), Reason::Unprintable)]);
    let long = RoleForm { text_es: "a".repeat(10_000), ..form("Guide", "", &[]) };
    assert_eq!(wrong(long), [("text_es".to_owned(), Reason::TooLong { most: 300 })]);
    assert_eq!(wrong(form("Guide", "", &[Permission::ViewContacts])), [("allow".to_owned(), Reason::NotOffered)]);
    let (wording, allows) = form("", "Guía", &[ViewUsers]).parse().expect("one language is enough");
    assert_eq!(
        (wording.keys, allows.permissions),
        (vec![(Language::Es, "guia".to_owned())], Permissions::of(&[ViewUsers]))
    );
}

#[test]
fn a_role_in_use_asks_what_its_holders_get() {
    let (lead, other) =
        (own("lead", Kind::Administrative, &[ViewUsers]), own("other", Kind::Administrative, &[ViewAccounts]));
    let users = own("users", Kind::EndUser, &[]);
    let all = [lead.clone(), other.clone(), users.clone(), RoleSummary::ready(Role::BillingManager)];
    let delete = |facts: &LeaveFacts, instead: Option<&str>| {
        let instead = instead.map(RoleId::new);
        rules::delete_role(&olivia(), facts, instead.as_ref()).map(|deed| deed.place.moved[0].hub_role.clone())
    };
    let used = leaving(&lead, vec![holder("dana", &[&lead, &users])], &all);
    assert_eq!(delete(&used, None), Err(Refusal::InUse));
    assert_eq!(delete(&used, Some("users")), Err(Refusal::NotInstead), "another kind");
    assert_eq!(delete(&used, Some("lead")), Err(Refusal::NotInstead));
    assert_eq!(delete(&used, Some("business_owner")), Err(Refusal::NotInstead));
    assert_eq!(delete(&used, Some("billing_manager")), Ok(Some(RoleId::new("billing_manager"))));
    let gone = HolderFact {
        bearer: Bearer { status: Status::Deleted, ..with("dana", &[&lead, &users]) },
        name: "Dana".to_owned(),
    };
    let left = leaving(&lead, vec![gone], &all);
    assert_eq!(delete(&left, None), Ok(Some(RoleId::new("users"))), "who was deleted keeps the rest");
}

#[test]
fn so_many_are_given_another_at_once() {
    let (one, other) = (own("one", Kind::EndUser, &[]), own("other", Kind::EndUser, &[]));
    let archive = |holders| {
        let facts = leaving(&one, holders, std::slice::from_ref(&other));
        rules::archive_role(&olivia(), &facts, Some(&other.id)).map(|deed| deed.place.moved.len())
    };
    let crowd = |most| (0..most).map(|nth: usize| holder(&nth.to_string(), &[&one])).collect::<Vec<_>>();
    assert_eq!(archive(crowd(MOST_HOLDERS)), Ok(MOST_HOLDERS));
    assert_eq!(archive(crowd(MOST_HOLDERS + 1)), Err(Refusal::TooManyHolders));
}

#[test]
fn a_manager_takes_no_role_from_whom_they_cannot_edit() {
    let boss = own("boss", Kind::Administrative, &[ManageRoles, Permission::EditUserRoles, ViewAccounts, ViewUsers]);
    let (one, other) = (own("one", Kind::EndUser, &[ViewAccounts]), own("other", Kind::EndUser, &[ViewAccounts]));
    let all = [one.clone(), other.clone()];
    let fleet = AccountId::new("fleet");
    let mut dana = with("dana", &[&boss]);
    dana.holdings[0].reach = Reach::Assigned { accounts: vec![fleet.clone()], cost_centres: Vec::new() };
    let near =
        HolderFact { bearer: Bearer { accounts: vec![fleet], ..with("elena", &[&one]) }, name: "Elena".to_owned() };
    let far = holder("rosa", &[&one]);
    let archive =
        |holders| rules::archive_role(&dana, &leaving(&one, holders, &all), Some(&RoleId::new("other"))).map(|_| ());
    assert_eq!(archive(vec![near.clone()]), Ok(()));
    let beyond = |name: &str| Err(Refusal::HolderBeyondYou { name: name.to_owned() });
    assert_eq!(archive(vec![near.clone(), far]), beyond(""), "of whom she does not see, she hears no name");
    // Elena is on another account too, where Dana has nothing to give.
    let offices = AccountId::new("offices");
    let both =
        HolderFact { bearer: Bearer { accounts: vec![dana_s(), offices], ..near.bearer.clone() }, ..near.clone() };
    let edit = |holders: Vec<HolderFact>, permissions: &[Permission]| {
        let facts = RoleFacts { role: one.clone(), holders, places: Vec::new(), approvers: Vec::new() };
        edit_role(&dana, &facts, (wording("One"), Permissions::of(permissions).into())).map(|_| ())
    };
    assert_eq!(edit(vec![near.clone()], &[ViewAccounts, ViewUsers]), Ok(()));
    assert_eq!(edit(vec![near, both.clone()], &[ViewAccounts, ViewUsers]), beyond("Elena"));
    assert_eq!(edit(vec![both], &[]), Ok(()), "what goes is no gift");
}

fn dana_s() -> AccountId {
    AccountId::new("fleet")
}

#[test]
fn an_edit_says_who_loses_and_gains_what() {
    let (lead, other) =
        (own("lead", Kind::Administrative, &[ViewUsers]), own("other", Kind::Administrative, &[ViewUsers, AddUsers]));
    let mut both = holder("marcos", &[&lead]);
    both.bearer.holdings.push(Role::BusinessOwner.into());
    let mut elsewhere = holder("maya", &[&lead, &other]);
    elsewhere.bearer.holdings[0] = crate::access::Holding {
        reach: Reach::Assigned { accounts: vec![AccountId::new("fleet")], cost_centres: Vec::new() },
        ..held(&lead)
    };
    let people = [holder("dana", &[&lead]), both, elsewhere];
    let after = Permissions::of(&[AddUsers]);
    let said = effects(&olivia(), &people, &lead.id, lead.permissions, after);
    let told: Vec<_> =
        said.list.iter().map(|effect| (effect.permission, effect.turn, effect.people, effect.some.join(" "))).collect();
    assert_eq!(
        told,
        [(ViewUsers, Turn::Loses, 2, "dana maya".to_owned()), (AddUsers, Turn::Gains, 2, "dana maya".to_owned())]
    );
    assert_eq!((said.holders, said.more), (3, false));
}
