//! What Cobalt Freight has asked.

use super::{Story, Then, Where, story};
use crate::cases::model::{Category, Rating, Severity};

pub(super) fn stories() -> Vec<Story> {
    [lines(), people(), sites()].into_iter().flatten().collect()
}

/// About their lines.
fn lines() -> Vec<Story> {
    use Category::{Coverage, Data, HuntGroup, Sim, VoiceQuality};
    use Severity::{S2, S3};
    use Then::{Accepts, Ask, Escalates, Hold, Note, Rates, Reply, Solve, Take};
    vec![
        Story {
            about: Where::Line("fleet-03", "+15125550143"),
            watchers: &["nora"],
            then: vec![
                Take(30),
                Reply(
                    20,
                    "Thanks for the details. I can see short drops on the tower near exit 243 and have passed it on to the network team.",
                ),
                Note(5, "Tower 243-B shows packet loss since Monday. Field ticket 88412."),
            ],
            ..story(
                "cathy",
                (Coverage, S3),
                5,
                (
                    "No signal on I-35 near exit 243",
                    "Three drivers lose the signal for about two miles, every day since Monday. Restarting the phones does not help.",
                ),
            )
        },
        Story {
            about: Where::Line("warehouses-04", "+12145550144"),
            then: vec![
                Take(25),
                Ask(
                    15,
                    "¿Me puedes decir qué versión del sistema tiene el escáner y si pasa también fuera del almacén?",
                ),
            ],
            ..story(
                "carlos",
                (Data, S3),
                28,
                (
                    "El escáner pierde la conexión de datos",
                    "El escáner del muelle 4 se queda sin datos varias veces por turno. Al reiniciarlo vuelve por unos minutos.",
                ),
            )
        },
        Story {
            then: vec![
                Take(60),
                Solve(
                    90,
                    "Your phone system forwards to the old group. We changed the group number, and test calls now arrive at the front desk.",
                ),
            ],
            ..story(
                "cathy",
                (HuntGroup, S3),
                50,
                (
                    "Calls to dispatch ring on the wrong phones",
                    "Since the move, calls to the dispatch number ring in accounting first.",
                ),
            )
        },
        Story {
            then: vec![
                Take(12),
                Reply(20, "We see the outage at the Dallas site and have a technician on the way."),
                Hold(40, "The technician has to wait until the landlord opens the equipment room tomorrow at 8:00 AM."),
                Escalates(25, "The whole warehouse stands still. We cannot wait until tomorrow."),
            ],
            watchers: &["marcos"],
            ..story(
                "nora",
                (VoiceQuality, S2),
                20,
                (
                    "Voices break up at the Dallas warehouse",
                    "Most people at the Dallas warehouse hear every second word only. It began at about ten.",
                ),
            )
        },
        Story {
            about: Where::Line("fleet-11", "+15125550151"),
            then: vec![
                Take(15),
                Solve(200, "The new eSIM is active. Please restart the phone once."),
                Accepts(60),
                Rates(5, Rating::VeryGood, "Quick, and easy to follow."),
            ],
            ..story(
                "cathy",
                (Sim, S3),
                200,
                (
                    "Replacement eSIM does not activate",
                    "The driver scanned the code, and the phone says that the plan cannot be added.",
                ),
            )
        },
    ]
}

/// About those who use them.
fn people() -> Vec<Story> {
    use Category::{Portal, Porting, Roaming, Voicemail};
    use Severity::{S2, S3, S4};
    use Then::{Closes, Rejects, Reply, Solve, Take};
    vec![
        story(
            "carlos",
            (Voicemail, S4),
            3,
            (
                "¿Cómo cambio el saludo del buzón de voz?",
                "Quiero poner un saludo para los días feriados en la línea del almacén. ¿Se puede programar?",
            ),
        ),
        Story {
            about: Where::Line("warehouses-09", "+12145550149"),
            then: vec![
                Take(40),
                Solve(300, "Activamos el roaming en Canadá para esta línea."),
                Rejects(600, "En Toronto sigue sin datos. Las llamadas sí funcionan."),
                Reply(60, "Gracias por avisar. Revisamos el perfil de datos con el operador de Toronto."),
            ],
            ..story(
                "carlos",
                (Roaming, S3),
                76,
                (
                    "Sin datos en Canadá",
                    "La supervisora viaja a Toronto y no tiene datos, aunque la línea tiene roaming.",
                ),
            )
        },
        Story {
            confidential: true,
            watchers: &["marcos"],
            then: vec![Take(10), Reply(30, "I have the list and will look at it with our security team only.")],
            ..story(
                "nora",
                (Portal, S2),
                9,
                (
                    "Sign-ins that nobody here made",
                    "Two people report sign-ins at night from a city where we have no site. Please look at this without telling the rest of the company yet.",
                ),
            )
        },
        Story {
            about: Where::Account("fleet", "Fleet"),
            then: vec![Closes(300, "We found the number in the old contract ourselves.")],
            ..story(
                "cathy",
                (Porting, S4),
                330,
                (
                    "Which account number do we need to transfer two lines?",
                    "We want to bring two lines from another provider and need to know which number they ask for.",
                ),
            )
        },
    ]
}

/// About whole sites.
fn sites() -> Vec<Story> {
    use Category::{Enrolment, VoiceQuality, Vpn};
    use Severity::{S1, S2, S3};
    use Then::{Accepts, Ask, Reply, Says, Solve, Take};
    vec![
        Story {
            then: vec![
                Take(20),
                Ask(30, "Which VPN profile do the tablets use, and from when on did it fail?"),
                Says(45, "The one named field-2, since the update last night."),
            ],
            about: Where::Account("fleet", "Fleet"),
            ..story(
                "nora",
                (Vpn, S2),
                2,
                ("Tablets cannot reach the VPN", "Every tablet of the fleet fails to connect to the VPN this morning."),
            )
        },
        Story {
            then: vec![
                Take(9),
                Reply(
                    4,
                    "The site is without power, and our generator has started. Service should be back within minutes.",
                ),
                Solve(70, "Service is back since 6:42 AM."),
                Accepts(240),
            ],
            ..story(
                "nora",
                (VoiceQuality, S1),
                700,
                ("Nothing works at the Austin yard", "No phone and no data at the whole yard."),
            )
        },
        story(
            "carlos",
            (Enrolment, S3),
            1,
            (
                "Doce tabletas nuevas no se inscriben",
                "Las tabletas llegaron ayer. Once muestran un error al inscribirse y una funciona.",
            ),
        ),
    ]
}
