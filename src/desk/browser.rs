//! What a browser calls itself, as keys of the dictionary: enough for somebody to know their own again.

/// The first that fits: many call themselves by their forebears' names too.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("SamsungBrowser/", "samsung"),
    ("Firefox/", "firefox"),
    ("FxiOS/", "firefox"),
    ("CriOS/", "chrome"),
    ("Chrome/", "chrome"),
    ("Chromium/", "chrome"),
    ("Safari/", "safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iphone"),
    ("iPad", "ipad"),
    ("Android", "android"),
    ("Windows", "windows"),
    ("Mac OS X", "mac"),
    ("CrOS", "chromeos"),
    ("Linux", "linux"),
];

/// Browser and system of a `User-Agent`.
#[must_use]
pub fn browser(agent: &str) -> (String, String) {
    (first(&BROWSERS, agent), first(&SYSTEMS, agent))
}

fn first(signs: &[(&str, &str)], agent: &str) -> String {
    signs.iter().find(|(sign, _)| agent.contains(sign)).map_or("other", |(_, key)| key).to_owned()
}
