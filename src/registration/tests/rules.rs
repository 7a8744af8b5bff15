//! Each rule by example: who can be let in as what, by whom.

use crate::{
    access::{Bearer, Permission, Permissions, Role},
    ids::{AccountId, LineId, MemberId, RoleId},
    people::rules::{Fresh, Sender},
    registration::{
        model::{OfAccount, Registrant, Settings, State, YesNo},
        rules::{Address, Along, Offered, Refusal, RegistrationFacts, SettingsFacts, approve, edit_settings, reject},
    },
    words::Language,
};

fn facts(state: State) -> RegistrationFacts {
    RegistrationFacts {
        state,
        registrant: Registrant {
            first_name: "Tyrone".to_owned(),
            last_name: "Banks".to_owned(),
            email: "tyrone@x.test".to_owned(),
            language: Language::En,
        },
        account: OfAccount { id: AccountId::new("fleet"), name: "Fleet".to_owned(), number: "950".to_owned() },
        address: Address::Free,
        roles: vec![Offered {
            role: Role::EndUser.into(),
            permissions: Role::EndUser.permissions(),
            conditions: Vec::new(),
        }],
        member: MemberId::new("new"),
        sender: Sender::default(),
        fresh: Fresh::default(),
    }
}

fn end_user() -> RoleId {
    RoleId::new(Role::EndUser.key())
}

fn refused(by: &Bearer, facts: &RegistrationFacts, role: &RoleId, along: &Along) -> Option<Refusal> {
    approve(by, facts, role, along).err()
}

#[test]
fn an_owner_lets_an_end_user_in() {
    let olivia = Bearer::with("olivia", &[Role::BusinessOwner]);
    let made = approve(&olivia, &facts(State::Waiting), &end_user(), &Along::Line(LineId::new("l1"))).ok();
    assert_eq!(
        made.map(|made| (made.role.clone(), made.along.clone())),
        Some((Role::EndUser.into(), Along::Line(LineId::new("l1"))))
    );
}

#[test]
fn what_was_decided_stays_decided() {
    let olivia = Bearer::with("olivia", &[Role::BusinessOwner]);
    for state in [State::Approved, State::Rejected] {
        assert_eq!(refused(&olivia, &facts(state), &end_user(), &Along::Nothing), Some(Refusal::AlreadyDecided));
        assert_eq!(reject(&olivia, &facts(state), "why").err(), Some(Refusal::AlreadyDecided));
    }
}

#[test]
fn only_roles_for_end_users_are_given() {
    let olivia = Bearer::with("olivia", &[Role::BusinessOwner]);
    for role in ["business_owner", "maintenance_manager", "customer", "", "nonsense"] {
        let answer = refused(&olivia, &facts(State::Waiting), &RoleId::new(role), &Along::Nothing);
        assert_eq!(answer, Some(Refusal::RoleGone), "{role}");
    }
}

#[test]
fn nobody_gives_what_they_do_not_hold() {
    let billing = Bearer::with("bruno", &[Role::BillingManager]).on(&["fleet"]);
    let mut facts = facts(State::Waiting);
    facts.roles[0].permissions = Permissions::of(&[Permission::ViewAccounts, Permission::AddUsers]);
    let answer = refused(&billing, &facts, &end_user(), &Along::Nothing);
    assert_eq!(answer, Some(Refusal::CannotGrant { role: Role::EndUser.into() }));
}

#[test]
fn a_line_is_assigned_by_who_may_assign_lines() {
    let mut billing = Bearer::with("bruno", &[Role::BillingManager]).on(&["fleet"]);
    billing.holdings[0].permissions = Role::EndUser.permissions();
    let along = Along::Line(LineId::new("l1"));
    assert_eq!(refused(&billing, &facts(State::Waiting), &end_user(), &along), Some(Refusal::CannotAssign));
    assert_eq!(refused(&billing, &facts(State::Waiting), &end_user(), &Along::Nothing), None);
    let near = Bearer::with("maya", &[Role::MaintenanceManager]).on(&["fleet"]);
    assert_eq!(refused(&near, &facts(State::Waiting), &end_user(), &along), None);
    let far = Bearer::with("maya", &[Role::MaintenanceManager]).on(&["offices"]);
    assert_eq!(refused(&far, &facts(State::Waiting), &end_user(), &along), Some(Refusal::CannotAssign));
}

#[test]
fn a_role_is_given_with_a_line_by_who_holds_it_on_that_account() {
    let (along, mut facts) = (Along::Line(LineId::new("l1")), facts(State::Waiting));
    facts.roles[0].permissions = Permissions::of(&[Permission::ViewAccounts, Permission::AddUsers]);
    // She holds both, and adds people on another account only.
    let mut maya = Bearer::with("maya", &[Role::MaintenanceManager, Role::BillingManager]).on(&["fleet"]);
    maya.holdings[0].permissions = Permissions::of(&[Permission::AssignLines, Permission::ViewAccounts]);
    maya.holdings[1].permissions = Permissions::of(&[Permission::AddUsers]);
    assert_eq!(refused(&maya, &facts, &end_user(), &along), None);
    maya.holdings[1].reach = crate::access::Reach::NOTHING;
    let cannot = Some(Refusal::CannotGrant { role: Role::EndUser.into() });
    assert_eq!(refused(&maya, &facts, &end_user(), &along), cannot);
    assert_eq!(refused(&maya, &facts, &end_user(), &Along::Nothing), None, "without a line it reaches nothing yet");
}

#[test]
fn an_address_that_a_member_has_lets_nobody_in() {
    let olivia = Bearer::with("olivia", &[Role::BusinessOwner]);
    let taken = RegistrationFacts { address: Address::Taken, ..facts(State::Waiting) };
    assert_eq!(refused(&olivia, &taken, &end_user(), &Along::Nothing), Some(Refusal::AddressTaken));
    assert!(reject(&olivia, &taken, "why").is_ok());
}

#[test]
fn settings_that_are_as_before_are_no_change() {
    let olivia = Bearer::with("olivia", &[Role::BusinessOwner]);
    let facts = SettingsFacts { settings: Settings::default(), revision: 0, organization: "Cobalt".to_owned() };
    assert_eq!(edit_settings(&olivia, &facts, Settings::default()).err(), Some(Refusal::NothingChanged));
    let closed = Settings { self_registration: YesNo::No, ..Settings::default() };
    assert_eq!(edit_settings(&olivia, &facts, closed).map(|made| made.revision).ok(), Some(1));
}
