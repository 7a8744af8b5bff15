//! What Rivera Dental has asked.

use super::{Story, Then, story};
use crate::cases::model::{Category, Rating, Severity};

pub(super) fn stories() -> Vec<Story> {
    [now(), before()].into_iter().flatten().collect()
}

fn now() -> Vec<Story> {
    use Category::{Internet, Messaging, Other, Voicemail};
    use Severity::{S3, S4};
    use Then::{Accepts, Ask, Reply, Solve, Take};
    vec![
        Story {
            then: vec![Take(20), Reply(30, "Vemos la caída en tu calle y ya hay una cuadrilla trabajando.")],
            ..story(
                "tomas",
                (Internet, S3),
                4,
                (
                    "El internet del consultorio se corta",
                    "Se corta cada media hora y tarda unos cinco minutos en volver.",
                ),
            )
        },
        Story {
            then: vec![Take(60), Ask(30, "Does it happen to patients of one carrier only, or to all of them?")],
            ..story(
                "beth",
                (Messaging, S3),
                30,
                (
                    "Reminders do not reach some patients",
                    "Text reminders arrive at most patients, but about ten a day say that they got nothing.",
                ),
            )
        },
        Story {
            then: vec![Take(30), Solve(100, "El buzón ya acepta mensajes de hasta cinco minutos."), Accepts(500)],
            ..story(
                "tomas",
                (Voicemail, S4),
                260,
                ("Los mensajes del buzón se cortan", "Los mensajes largos se cortan después de un minuto."),
            )
        },
        story(
            "beth",
            (Other, S4),
            2,
            (
                "Can we get the manual in Spanish?",
                "Two colleagues would like to read the manual of the new phones in Spanish.",
            ),
        ),
    ]
}

/// What is over, so that there is something to count.
fn before() -> Vec<Story> {
    use Category::{Data, Internet, Portal, Sim, VoiceQuality};
    use Rating::{Fair, Good, Poor, VeryGood};
    use Severity::{S2, S3, S4};
    use Then::{Accepts, Rates, Reply, Solve, Take};
    vec![
        Story {
            staff: 1,
            then: vec![
                Take(8),
                Reply(5, "Vemos la falla en la central. Ya la estamos reparando."),
                Solve(95, "El servicio volvió a las 10:40."),
                Accepts(30),
                Rates(5, VeryGood, "Muy rápido."),
            ],
            ..story(
                "tomas",
                (Internet, S2),
                610,
                ("Todo el consultorio sin internet", "Nadie puede abrir la agenda ni cobrar con tarjeta."),
            )
        },
        Story {
            then: vec![
                Take(40),
                Reply(25, "Thanks. I am looking at the tablet's connection now."),
                Solve(150, "The tablet had an old access point. We sent it the new one."),
                Accepts(400),
                Rates(5, Good, "It works, thank you."),
            ],
            ..story(
                "beth",
                (Data, S3),
                470,
                ("The tablet at the front desk is slow", "Forms take minutes to load, but only on this tablet."),
            )
        },
        Story {
            staff: 1,
            then: vec![
                Reply(200, "La encuentras en Contactos: elige Crear un contacto."),
                Solve(20, "Si ya quedó, puedes aceptar la solución."),
                Accepts(900),
                Rates(5, Fair, "Tardó un poco."),
            ],
            ..story(
                "tomas",
                (Portal, S4),
                390,
                ("¿Cómo agrego a una colega?", "Empieza el lunes y va a abrir casos también."),
            )
        },
        Story {
            staff: 1,
            then: vec![
                Take(70),
                Reply(15, "Perdón por la demora. Revisamos la calidad de la línea ahora mismo."),
                Solve(300, "Cambiamos el enlace dañado. Las llamadas se oyen bien de nuevo."),
                Accepts(60),
                Rates(5, Poor, "Tardaron demasiado en contestar."),
            ],
            ..story(
                "tomas",
                (VoiceQuality, S2),
                300,
                ("Las llamadas se oyen entrecortadas", "Los pacientes no nos entienden en ninguna de las líneas."),
            )
        },
        Story {
            then: vec![
                Take(15),
                Solve(45, "The new SIM is active. Please restart the phone once."),
                Accepts(20),
                Rates(5, VeryGood, "Perfect."),
            ],
            ..story(
                "beth",
                (Sim, S3),
                150,
                (
                    "New phone says that there is no SIM",
                    "I moved the card into the new phone, and it is not recognised.",
                ),
            )
        },
    ]
}
