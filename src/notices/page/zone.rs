//! What a time zone is called.

use leptos_fluent::tr;

use crate::notices::model::Area;

/// As people there call it; of one that is not offered, its name in the tables.
pub fn called(zone: &str) -> String {
    Area::of(zone).map_or_else(|| zone.to_owned(), called_area)
}

fn called_area(area: Area) -> String {
    match area {
        Area::Eastern => tr!("notices-zone-eastern"),
        Area::Central => tr!("notices-zone-central"),
        Area::Mountain => tr!("notices-zone-mountain"),
        Area::Arizona => tr!("notices-zone-arizona"),
        Area::Pacific => tr!("notices-zone-pacific"),
        Area::Alaska => tr!("notices-zone-alaska"),
        Area::Hawaii => tr!("notices-zone-hawaii"),
        Area::PuertoRico => tr!("notices-zone-puerto-rico"),
        Area::Mexico => tr!("notices-zone-mexico"),
        Area::Bogota => tr!("notices-zone-bogota"),
        Area::Santiago => tr!("notices-zone-santiago"),
        Area::BuenosAires => tr!("notices-zone-buenos-aires"),
        Area::Madrid => tr!("notices-zone-madrid"),
        Area::Utc => tr!("notices-zone-utc"),
    }
}
