//! Who somebody is, to themselves.

use super::{
    model::{Belonging, Me},
    store,
};
use crate::{
    desk::{Desk, DeskError, Visitor, Zone},
    fault::Fault,
    organizations::rules::portals,
    paths,
    viewing::model::Viewing,
};

/// The person of this session and where they belong.
pub async fn me(visitor: &Visitor) -> Result<Me, Fault> {
    let person = store::person(visitor.db(), &visitor.person).await?;
    let mut places = store::places(&visitor.house, &visitor.person).await?;
    let viewing = see_through(visitor, &mut places, &person.zone).await?;
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
        staff: person.staff,
        viewing,
    })
}

/// Puts the eyes of whom somebody sees the portal as into their place there.
async fn see_through(visitor: &Visitor, places: &mut [store::Place], zone: &str) -> Result<Option<Viewing>, Fault> {
    let Some(organization) = visitor.viewing.clone() else { return Ok(None) };
    let desk = match Desk::enter(visitor.house.clone(), visitor.caller.clone(), &organization).await {
        Ok(desk) => desk,
        Err(DeskError::NotFound | DeskError::SignedOut) => return Ok(None),
        Err(broken) => return Err(broken.into()),
    };
    let Some(viewer) = desk.viewer else { return Ok(None) };
    if let Some(place) = places.iter_mut().find(|place| place.org == organization) {
        place.bearer = desk.actor.bearer.clone();
    }
    let until = Zone::named(zone).local(viewer.until);
    let (member, name, now) = (desk.actor.bearer.member, desk.actor.name, visitor.house.now());
    Ok(Some(Viewing { organization, member, name, until, now }))
}
