//! Arrangement, no rule of its own: the policy asked about everything, or about everybody, and how a picture stands.
//!
//! Always true: an answer here is `decide`'s or `who_can`'s, asked once for each line that is shown.

use crate::{
    access::{Area, Bearer, Decision, Denial, Helper, Holding, Permission, Subject, Terms, decide, who_can},
    explained::model::Verdict,
    ids::MemberId,
};

/// At most so many are named who could help.
const HELPERS: usize = 3;

/// Somebody with the name they go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub bearer: Bearer,
}

/// What the policy answers about each permission of the catalogue, and who of `others` could do what they may not; `name`
/// gives the names of those whose yes is wanted.
#[must_use]
pub fn verdicts(bearer: &Bearer, others: &[Named], name: impl Fn(&MemberId) -> Option<String>) -> Vec<Verdict> {
    let name = &name;
    let verdict = |permission| {
        let decision = match decide(bearer, permission, &Subject::Organization) {
            Decision::Denied(denial) => Decision::Denied(helped(denial, bearer, others)),
            may => may,
        };
        let alone = |holding: &Holding| decide(&with_only(bearer, holding), permission, &Subject::Organization);
        let mut holdings: Vec<&Holding> = bearer.holdings.iter().filter(|holding| alone(holding).may()).collect();
        holdings.sort_by_key(|one| one.order(permission));
        let named = |of: Vec<&Holding>| {
            let mut roles: Vec<_> = of.into_iter().map(|holding| holding.role.clone()).collect();
            roles.dedup();
            roles
        };
        let asking = holdings.iter().filter(|holding| holding.permissions.asks(permission)).copied().collect();
        let terms = match &decision {
            Decision::NeedsApproval(_, condition) => Some(Terms::of(condition, name)),
            _ => None,
        };
        Verdict { permission, decision, roles: named(holdings), asking: named(asking), terms }
    };
    Permission::ALL.into_iter().map(verdict).collect()
}

fn helped(denial: Denial, bearer: &Bearer, others: &[Named]) -> Denial {
    let able = who_can(others.iter().map(|one| &one.bearer), denial.permission, &Subject::Organization);
    let name = |of: &Bearer| others.iter().find(|one| one.bearer.member == of.member).map(|one| one.name.clone());
    let helpers = able
        .into_iter()
        .filter(|(one, _)| one.member != bearer.member)
        .filter_map(|(one, _)| Some(Helper { member: one.member.clone(), name: name(one)? }))
        .take(HELPERS)
        .collect();
    Denial { helpers, ..denial }
}

/// The same member as if they held nothing else.
#[must_use]
pub fn with_only(bearer: &Bearer, holding: &Holding) -> Bearer {
    Bearer { holdings: vec![holding.clone()], ..bearer.clone() }
}

/// Those of `candidates` who may, by themselves or with a second person's yes, as far as the reader sees them, and how
/// many more may.
#[must_use]
pub fn everybody<'a>(
    candidates: &'a [Bearer],
    permission: Permission,
    on: &Subject<'_>,
    reader: &Bearer,
) -> (Vec<&'a Bearer>, usize) {
    let able: Vec<&Bearer> = candidates.iter().filter(|one| decide(one, permission, on).may()).collect();
    let all = able.len();
    let seen: Vec<_> = able.into_iter().filter(|one| sees(reader, one)).collect();
    let unseen = all - seen.len();
    (seen, unseen)
}

/// Whether the reader sees this member.
#[must_use]
pub fn sees(reader: &Bearer, member: &Bearer) -> bool {
    decide(reader, Permission::ViewUsers, &Subject::Member(member)).allows()
}

/// Whether it can be asked about on an account: contacts and roles belong to the organization as a whole.
#[must_use]
pub fn has_a_place(permission: Permission) -> bool {
    !matches!(permission.area(), Area::Contacts | Area::Cases | Area::Organization)
        && permission != Permission::ManageRoles
}
