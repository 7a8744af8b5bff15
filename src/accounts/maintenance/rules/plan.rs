//! Another plan or other features, and what that costs. The page shows the same before anything is sent.

use super::{
    super::model::{Action, ChangePlan},
    Asked, Facts, LineWish, Refusal,
};
use crate::{
    access::Bearer,
    accounts::model::{Feature, Line, Plan, Trace, conflict},
    care::model::Work,
    ids::LineId,
    money::Money,
};

/// What a wish would come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// A month; none where the line's plan is not known any more.
    pub before: Option<Money>,
    pub after: Money,
    /// All the features that the line would have: those that were chosen, and those that the plan comes with.
    pub features: Vec<String>,
}

impl Effect {
    /// Looks at a wish.
    ///
    /// # Errors
    /// What cannot be: `NoSuchPlan`, `NotOfPlan`, `Conflict`, `PlanTakesOtherSim`, `NothingChanged`.
    pub fn of(line: &Line, wish: &ChangePlan, plans: &[Plan], all: &[Feature]) -> Result<Self, Refusal> {
        let find = |key: &str| plans.iter().find(|plan| plan.key == key);
        let plan = find(&wish.plan).ok_or(Refusal::NoSuchPlan)?;
        if !plan.sims.contains(&line.sim) {
            return Err(Refusal::PlanTakesOtherSim);
        }
        let stranger = wish.features.iter().find(|key| !plan.features.contains(key) && !plan.included.contains(key));
        if let Some(stranger) = stranger {
            let named = all.iter().find(|feature| feature.key == *stranger);
            return Err(Refusal::NotOfPlan { feature: named.map(|one| one.name.clone()).unwrap_or_default() });
        }
        let is_had = |key: &String| wish.features.contains(key) || plan.included.contains(key);
        let features: Vec<String> = all.iter().map(|feature| &feature.key).filter(|key| is_had(key)).cloned().collect();
        if let Some((one, other)) = conflict(&features, all) {
            return Err(Refusal::Conflict { one: one.name.clone(), other: other.name.clone() });
        }
        let same =
            |list: &[String]| list.len() == line.features.len() && list.iter().all(|key| line.features.contains(key));
        if plan.key == line.plan && same(&features) {
            return Err(Refusal::NothingChanged);
        }
        Ok(Self {
            before: find(&line.plan).map(|before| before.monthly(&line.features, all)),
            after: plan.monthly(&features, all),
            features,
        })
    }

    /// By how much it costs more a month, in minor units.
    #[must_use]
    pub fn more(&self) -> i64 {
        self.after.minor - self.before.as_ref().map_or(0, |before| before.minor)
    }
}

impl LineWish for ChangePlan {
    const ACTION: Action = Action::Plan;

    fn line(&self) -> &LineId {
        &self.line
    }

    fn decide(&self, _: &Bearer, facts: &Facts) -> Result<Asked, Refusal> {
        let line = &facts.line;
        let effect = Effect::of(line, self, &facts.plans, &facts.features)?;
        Ok(Asked {
            price: Some(effect.more()),
            changes: changes(line, &self.plan, &effect),
            works: vec![(Work::ChangePlan { plan: self.plan.clone(), features: effect.features }, facts.now)],
            ..Asked::default()
        })
    }
}

fn changes(line: &Line, plan: &str, effect: &Effect) -> Vec<Trace> {
    let features = &effect.features;
    let gone = line.features.iter().filter(|key| !features.contains(key));
    let new = features.iter().filter(|key| !line.features.contains(key));
    let gone = gone.filter_map(|key| Trace::of("feature", Some(key), None));
    let new = new.filter_map(|key| Trace::of("feature", None, Some(key)));
    let cents = |money: &Money| money.minor.to_string();
    let before = effect.before.as_ref().map(cents);
    let price = Trace::of("price", before.as_deref(), Some(&cents(&effect.after)));
    Trace::of("plan", Some(&line.plan), Some(plan)).into_iter().chain(gone).chain(new).chain(price).collect()
}
