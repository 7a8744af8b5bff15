//! Who somebody is, to themselves.

use super::{
    model::{Belonging, Me},
    store,
};
use crate::{desk::Visitor, fault::Fault, organizations::rules::portals, paths};

/// The person of this session and where they belong.
pub async fn me(visitor: &Visitor) -> Result<Me, Fault> {
    let person = store::person(visitor.db(), &visitor.person).await?;
    let mut places = store::places(&visitor.house, &visitor.person).await?;
    places.retain(|place| place.bearer.has_a_door());
    let last = person.last_org.filter(|last| places.iter().any(|place| place.org == *last));
    let named = places.iter().find(|place| Some(&place.org) == last.as_ref()).or(places.first());
    let name = named.map_or_else(|| person.email.clone(), |place| format!("{} {}", place.first_name, place.last_name));
    let belonging = |place: store::Place| Belonging {
        home: paths::home(&place.org),
        id: place.org,
        name: place.organization,
        portals: portals(&place.bearer),
        permissions: place.bearer.permissions(),
    };
    Ok(Me {
        name,
        email: person.email,
        language: person.language,
        organizations: places.into_iter().map(belonging).collect(),
        last,
    })
}
