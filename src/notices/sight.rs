//! Of what letters tell, what their reader still sees.
//!
//! Always true: each slice says so of its own, by the policy that its lists go by.

use std::collections::HashSet;

use super::model::Kind;
use crate::{
    access::{Permission, decide},
    approvals::{self, model::State},
    cases,
    desk::{Desk, DeskError, Found, Letter, Target},
    ids::{ApprovalId, CaseId, LineId, OrganizationId, OutageId},
    outages, paths,
};

/// What a letter tells of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Thing {
    Case(String),
    Request(ApprovalId),
    /// One that is seen while it waits.
    Waiting(ApprovalId),
    Line(LineId),
    Outage(OutageId),
}

impl Kind {
    /// The names of the letters that are of it.
    pub(super) const fn letters(self) -> &'static [&'static str] {
        match self {
            Self::CaseSaid => &["case-answered", "case-asked", "case-replied"],
            Self::CaseTurned => &[
                "case-opened",
                "case-held",
                "case-solved",
                "case-closed",
                "case-merged",
                "case-escalated",
                "case-reopened",
            ],
            Self::CaseNamed => &["case-named"],
            Self::RequestWaits => &["approval-asked", "approval-reminder"],
            Self::RequestDecided => {
                &["approval-done", "access-granted", "approval-rejected", "approval-stopped", "approval-expired"]
            }
            Self::LineDone => &["work-completed", "work-partial", "work-failed", "work-cancelled"],
            Self::Outage => &["outage-said", "outage-over"],
        }
    }

    /// Of which kind a letter is, by its name; none: it always comes.
    pub(super) fn of(template: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.letters().contains(&template))
    }
}

impl Thing {
    /// What a letter of a kind tells of.
    pub fn of(kind: Kind, about: &str) -> Self {
        let about = about.to_owned();
        match kind {
            Kind::CaseSaid | Kind::CaseTurned | Kind::CaseNamed => Self::Case(about),
            Kind::RequestWaits => Self::Waiting(ApprovalId::new(about)),
            Kind::RequestDecided => Self::Request(ApprovalId::new(about)),
            Kind::LineDone => Self::Line(LineId::new(about)),
            Kind::Outage => Self::Outage(OutageId::new(about)),
        }
    }

    /// Its page.
    pub fn path(&self, organization: &OrganizationId) -> String {
        match self {
            Self::Case(id) => paths::case(organization, &CaseId::new(id.as_str())),
            Self::Request(id) | Self::Waiting(id) => paths::approval(organization, id),
            Self::Line(id) => paths::line(organization, id),
            Self::Outage(id) => paths::outage(organization, id),
        }
    }

    /// What this letter tells of, where that can be chosen.
    pub fn of_letter(letter: &Letter) -> Option<(Kind, Self)> {
        let kind = Kind::of(&letter.template)?;
        letter.concern.as_ref().map(|concern| (kind, Self::of(kind, &concern.about)))
    }
}

/// Of these, what whoever stands at this desk sees.
pub(super) async fn seen(desk: &Desk, things: &[Thing]) -> Result<HashSet<Thing>, DeskError> {
    let (mut cases, mut requests, mut lines, mut outages) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for thing in things {
        match thing {
            Thing::Case(id) => cases.push(id.clone()),
            Thing::Request(id) | Thing::Waiting(id) => requests.push(id.clone()),
            Thing::Line(id) => lines.push(id),
            Thing::Outage(id) => outages.push(id.clone()),
        }
    }
    let hidden = if cases.is_empty() { HashSet::new() } else { cases::store::hidden(desk, &cases).await? };
    let known = approvals::store::known(desk, &requests).await?;
    let lines = of_lines(desk, &lines).await?;
    let followed = outages::store::followed(desk, &outages).await?;
    let sees = |thing: &&Thing| match thing {
        Thing::Case(id) => !hidden.contains(id),
        Thing::Request(id) => known.contains_key(id),
        Thing::Waiting(id) => known.get(id) == Some(&State::Open),
        Thing::Line(id) => lines.contains(id),
        Thing::Outage(id) => followed.contains(id),
    };
    Ok(things.iter().filter(sees).cloned().collect())
}

/// Of lines, those that they may view.
async fn of_lines(desk: &Desk, ids: &[&LineId]) -> Result<HashSet<LineId>, DeskError> {
    let found = LineId::find_all(ids, desk.db(), &desk.organization, desk.now()).await?;
    let may = |line: &Found| decide(&desk.actor.bearer, Permission::ViewAccounts, &line.subject()).allows();
    let seen = ids.iter().zip(found).filter(|(_, found)| found.as_ref().is_some_and(may));
    Ok(seen.map(|(id, _)| (*id).clone()).collect())
}
