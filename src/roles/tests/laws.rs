//! What holds of roles whoever does whatever: random people, random roles, random deeds.

use proptest::{collection::vec, prelude::*, sample::select};

use super::{named, own, with};
use crate::{
    access::{Bearer, Kind, Permission, Permissions, Portal, Rank, Role},
    ids::RoleId,
    roles::{
        model::{RoleFolder, RoleSummary, Wording, folded},
        rules::{self, MakeFacts, RoleFacts},
    },
};

fn permissions() -> impl Strategy<Value = Permissions> {
    let some = |most| vec(select(&Permission::ALL[..]), 0..most);
    (some(8), some(4)).prop_map(|(list, asking)| Permissions::of(&list).asking(&asking))
}

fn role() -> impl Strategy<Value = RoleSummary> {
    (select(&["a", "b", "c"][..]), select(&Kind::ALL[..]), permissions(), any::<bool>()).prop_map(
        |(id, kind, permissions, active)| RoleSummary {
            permissions,
            folder: if active { RoleFolder::Active } else { RoleFolder::Archived },
            ..own(id, kind, &[])
        },
    )
}

fn any_role() -> impl Strategy<Value = RoleSummary> {
    prop_oneof![role(), select(&Role::HUB[..]).prop_map(RoleSummary::ready)]
}

fn somebody() -> impl Strategy<Value = Bearer> {
    (vec(role(), 0..3), vec(select(&Role::ALL[..]), 0..2)).prop_map(|(own, ready)| {
        let mut bearer = with("dana", &own.iter().collect::<Vec<_>>());
        bearer.holdings.extend(ready.into_iter().map(Into::into));
        bearer
    })
}

fn in_hub(by: &Bearer) -> (Permissions, Rank) {
    let hub = || by.holdings.iter().filter(|holding| holding.role.portal() == Portal::AccountHub);
    (
        hub().fold(Permissions::default(), |all, holding| all.and(holding.permissions)),
        hub().map(|holding| holding.role.rank()).max().unwrap_or(Rank::Nobody),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_role_is_made_of_more_than_its_maker_holds(by in somebody(), kind in select(&Kind::ALL[..]), permissions in permissions()) {
        let facts = MakeFacts { id: RoleId::new("new"), kept: 0, approvers: Vec::new() };
        let (held, rank) = in_hub(&by);
        let made = rules::make_role(&by, &facts, kind, (super::wording("Guide"), permissions.into()));
        let may = permissions.beyond(held).is_empty()
            && permissions.iter().all(|one| one.portal() == Portal::AccountHub && !one.owners_only())
            && permissions.iter().all(|one| kind.takes(one))
            && kind.rank() <= rank;
        prop_assert_eq!(made.is_ok(), may);
    }

    #[test]
    fn no_edit_touches_what_its_editor_could_not_have_made(by in somebody(), role in any_role(), permissions in permissions()) {
        let (held, rank) = in_hub(&by);
        let facts = RoleFacts { role: role.clone(), holders: Vec::new(), places: Vec::new(), approvers: Vec::new() };
        let edited = rules::edit_role(&by, &facts, (super::wording("Guide"), permissions.into())).is_ok();
        let customized = rules::customize_end_users(&by, &facts, Some(permissions.into())).is_ok();
        if edited || customized {
            prop_assert!(permissions.beyond(held).is_empty() && role.permissions.beyond(held).is_empty());
            prop_assert!(role.name.rank() <= rank);
            prop_assert!(by.holdings.iter().all(|holding| holding.role.key() != role.id.as_str()));
            prop_assert!(permissions.iter().all(|one| !one.owners_only()));
            prop_assert!(role.kind().is_none_or(|kind| permissions.iter().all(|one| kind.takes(one))));
        }
        prop_assert!(!edited || role.ready_made().is_none());
        prop_assert!(!customized || role.ready_made() == Some(Role::EndUser));
        let in_the_way = rules::changeable(&by, &role).is_some();
        prop_assert!(!(in_the_way && (edited || customized)), "what the page says in advance is what the deed meets");
    }

    #[test]
    fn nobody_gets_more_than_the_actor_holds_when_a_role_goes(by in somebody(), role in role(), all in vec(any_role(), 0..5)) {
        let held = by.permissions();
        for other in rules::instead_of(&by, &role, &all) {
            prop_assert!(other.permissions.beyond(held).is_empty() || by.holds(Role::BusinessOwner));
            prop_assert_eq!(other.kind(), role.kind());
            prop_assert!(other.id != role.id && other.folder == RoleFolder::Active);
        }
    }

    #[test]
    fn a_name_folds_to_the_same_however_it_is_written(name in "[a-zA-ZáéíóúñÁÉÍÓÚÑ]{1,12}( [a-zA-ZáéíóúñÁÉÍÓÚÑ]{1,12})?") {
        let wide = name.replace(' ', "   ");
        for other in [name.to_uppercase(), name.to_lowercase(), wide] {
            prop_assert_eq!(folded(&named(&name, "")), folded(&named(&other, "")));
        }
        let twice = named(&name, &name.to_uppercase());
        prop_assert_eq!(folded(&twice).len(), 1, "the same in both languages is one name");
        let _: Wording = Wording { keys: folded(&twice), name: twice, ..Wording::default() };
    }
}
