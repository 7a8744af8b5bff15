//! Where a walk goes on, and which control a label means.

use super::{
    model::{Does, Mark, Part, Step},
    rules::{Place, ahead, is_at, is_called, stops},
};

fn step(route: &str, marks: &[Does]) -> Step {
    let marks = marks.iter().map(|does| Mark { does: *does, labels: vec!["Save".to_owned()] }).collect();
    Step { route: route.to_owned(), address: None, text: String::new(), marks }
}

fn part() -> Part {
    let steps = vec![
        step("/o/:org/hub/lines", &[Does::Row]),
        step("/o/:org/hub/lines/:line", &[Does::Say, Does::See, Does::Press]),
        step("/o/:org/hub/lines/:line/plan", &[]),
    ];
    Part { heading: String::new(), steps }
}

#[test]
fn a_place_is_read_as_it_is_written() {
    let place = Place { article: "change-plan".to_owned(), part: 1, at: 3 };
    assert_eq!(place.to_string().parse(), Ok(place.clone()));
    assert_eq!("change-plan.1".parse(), Ok(Place { at: 0, ..place }));
    for wrong in ["", "users", "users.", "users.x", "Users.0", "../users.0", "users.0.1.2", ".0"] {
        assert!(wrong.parse::<Place>().is_err(), "{wrong}");
    }
}

#[test]
fn a_step_without_a_control_is_a_stop_too() {
    let part = part();
    let all: Vec<_> = stops(&part).iter().map(|stop| (stop.number, stop.mark.map(|mark| mark.does))).collect();
    assert_eq!(all, [(0, Some(Does::Row)), (1, Some(Does::See)), (1, Some(Does::Press)), (2, None)]);
}

#[test]
fn whoever_goes_on_alone_is_met_there() {
    let part = part();
    let stops = stops(&part);
    assert_eq!(ahead(&stops, 0, "/o/cobalt/hub/lines/fleet-01"), Some(1));
    assert_eq!(ahead(&stops, 0, "/o/cobalt/hub/lines/fleet-01/plan"), Some(3));
    assert_eq!(ahead(&stops, 1, "/o/cobalt/hub/lines"), None);
    assert_eq!(ahead(&stops, 3, "/o/cobalt/hub/lines/fleet-01/plan"), None);
}

#[test]
fn an_address_is_of_a_route() {
    assert!(is_at("/o/:org/hub/lines", "/o/cobalt/hub/lines"));
    assert!(!is_at("/o/:org/hub/lines", "/o/cobalt/hub/lines/fleet-01"));
    assert!(!is_at("/o/:org/hub/lines/:line", "/o/cobalt/hub/lines/"));
}

#[test]
fn a_control_is_called_as_its_label_says() {
    for (label, name) in [
        ("Lines", "Lines"),
        ("Lines", "Lines 24"),
        ("Lines", "Lines (24)"),
        ("Edit …", "Edit Ana"),
        ("… more", "3 more"),
    ] {
        assert!(is_called(label, name), "{label}: {name}");
    }
    for (label, name) in
        [("Lines", "Lines of the fleet"), ("Lines", "All lines"), ("Edit …", "Edit "), ("Save", "save")]
    {
        assert!(!is_called(label, name), "{label}: {name}");
    }
}
