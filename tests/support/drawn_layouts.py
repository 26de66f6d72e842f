"""What the tests of files with vectors and layers are drawn from: a dozen layouts, in several scripts."""

PROMPTS = {
    "poster with emoji": 'A poster with the headline "Lakeside Nights" and "July 12–14 🎉"',
    "arabic": 'ملصق لمهرجان الموسيقى بعنوان "ليالي البحيرة 2026"',
    "japanese": "ポスター「夏祭り 花火大会」 「8月3日」",
    "hindi": 'दीवाली का पोस्टर "शुभ दीपावली"',
    "app screen": "An app screen of a music player",
    "storyboard": "A storyboard of 3 panels: a cat wakes up, a cat eats, a cat sleeps",
    "chart": "A pie chart of fruit sales: apples 40, pears 35, plums 25",
    "invoice": "An invoice for 3 hours of design at $80 and 2 logos at $150",
    "menu": "A menu for a cafe: espresso 2.50, cappuccino 3.20, croissant 2.80",
    "calendar": "A calendar page for March 2027",
    "timeline": "An infographic timeline: 1969 Moon landing; 1971 first space station; 1998 ISS",
    "certificate": 'A certificate for best dog awarded to "Rex", handed over on "12 May 2026"',
    "neon": 'A dark poster with the neon headline "OPEN LATE"',
}
NAMES = tuple(PROMPTS)
