#include "core/sample/SampleNames.h"

#include "core/base/Text.h"

#include <numeric>

namespace channelbook::sample {

namespace {

/// The first word of a company's name; `country` -1: may settle anywhere.
struct Stem {
    std::string_view text, slug;
    std::string_view country;
};

constexpr std::string_view anywhere = "";

constexpr auto stems = std::to_array<Stem>({
    {"Northwind", "northwind", anywhere},
    {"Contoso", "contoso", anywhere},
    {"Fabrikam", "fabrikam", anywhere},
    {"Adatum", "adatum", anywhere},
    {"Wexford", "wexford", anywhere},
    {"Ironbark", "ironbark", anywhere},
    {"Redwood", "redwood", anywhere},
    {"Solstice", "solstice", anywhere},
    {"Halcyon", "halcyon", anywhere},
    {"Tern", "tern", anywhere},
    {"Meridian", "meridian", anywhere},
    {"Kestrel", "kestrel", anywhere},
    {"Pinnacle", "pinnacle", anywhere},
    {"Zephyr", "zephyr", anywhere},
    {"Yarrow", "yarrow", anywhere},
    {"Brightwater", "brightwater", anywhere},
    {"Vantage", "vantage", anywhere},
    {"Quarry", "quarry", anywhere},
    {"Lumen", "lumen", anywhere},
    {"Marlowe", "marlowe", anywhere},
    {"Larkspur", "larkspur", anywhere},
    {"Juniper Hill", "juniperhill", anywhere},
    {"Nimbus", "nimbus", anywhere},
    {"Obsidian", "obsidian", anywhere},
    {"Thistle", "thistle", anywhere},
    {"Umbra", "umbra", anywhere},
    {"Sable", "sable", anywhere},
    {"Orrery", "orrery", anywhere},
    {"Harbourline", "harbourline", anywhere},
    {"Cobalt", "cobalt", anywhere},
    {"Evergreen", "evergreen", anywhere},
    {"Summit", "summit", anywhere},
    {"Beacon", "beacon", anywhere},
    {"Silverline", "silverline", anywhere},
    {"Copperfield", "copperfield", anywhere},
    {"Granite", "granite", anywhere},
    {"Willow", "willow", anywhere},
    {"Heron", "heron", anywhere},
    {"Osprey", "osprey", anywhere},
    {"Cascade", "cascade", anywhere},
    {"Aurora", "aurora", anywhere},
    {"Vega", "vega", anywhere},
    {"Altair", "altair", anywhere},
    {"Cygnus", "cygnus", anywhere},
    {"Keystone", "keystone", anywhere},
    {"Lantern", "lantern", anywhere},
    {"Millrace", "millrace", anywhere},
    {"Fathom", "fathom", anywhere},
    {"Corvid", "corvid", anywhere},
    {"Delphin", "delphin", anywhere},
    {"Ember", "ember", anywhere},
    {"Foxglove", "foxglove", anywhere},
    {"Gannet", "gannet", anywhere},
    {"Hazel", "hazel", anywhere},
    {"Isthmus", "isthmus", anywhere},
    {"Jasper", "jasper", anywhere},
    {"Linden", "linden", anywhere},
    {"Mosaic", "mosaic", anywhere},
    {"Nautilus", "nautilus", anywhere},
    {"Oriel", "oriel", anywhere},
    {"Pennant", "pennant", anywhere},
    {"Quill", "quill", anywhere},
    {"Rowan", "rowan", anywhere},
    {"Saffron", "saffron", anywhere},
    {"Tamarind", "tamarind", anywhere},
    {"Upland", "upland", anywhere},
    {"Verdant", "verdant", anywhere},
    {"Windrush", "windrush", anywhere},
    {"Alder", "alder", anywhere},
    {"Basalt", "basalt", anywhere},
    {"Cinder", "cinder", anywhere},
    {"Driftwood", "driftwood", anywhere},
    {"Blue Mesa", "bluemesa", "United States"},
    {"Lone Pine", "lonepine", "United States"},
    {"Bay Ridge", "bayridge", "United States"},
    {"Old Mill", "oldmill", "United States"},
    {"Red Canyon", "redcanyon", "United States"},
    {"Érablière", "erabliere", "Canada"},
    {"Laurentide", "laurentide", "Canada"},
    {"Maple Ridge", "mapleridge", "Canada"},
    {"São Bento", "saobento", "Brazil"},
    {"Ipê Roxo", "iperoxo", "Brazil"},
    {"Mantiqueira", "mantiqueira", "Brazil"},
    {"Boa Vista", "boavista", "Brazil"},
    {"Sol Azteca", "solazteca", "Mexico"},
    {"Río Bravo", "riobravo", "Mexico"},
    {"Cañón Verde", "canonverde", "Mexico"},
    {"Rheintal", "rheintal", "Germany"},
    {"Übersee", "uebersee", "Germany"},
    {"Nordlicht", "nordlicht", "Germany"},
    {"Löwenstein", "loewenstein", "Germany"},
    {"Weserland", "weserland", "Germany"},
    {"Müller & Söhne", "muellersoehne", "Germany"},
    {"Côte d'Azur", "cotedazur", "France"},
    {"Lumière", "lumiere", "France"},
    {"Belle Rive", "bellerive", "France"},
    {"Trois Rivières", "troisrivieres", "France"},
    {"Thornbury", "thornbury", "United Kingdom"},
    {"Penrose", "penrose", "United Kingdom"},
    {"Ashdown", "ashdown", "United Kingdom"},
    {"O'Connell & Sons", "oconnell", "United Kingdom"},
    {"Ørsted Havn", "orstedhavn", "Denmark"},
    {"Sønderby", "sonderby", "Denmark"},
    {"Åkær", "aakaer", "Denmark"},
    {"Björkvik", "bjorkvik", "Sweden"},
    {"Norrsken", "norrsken", "Sweden"},
    {"Tallåsen", "tallasen", "Sweden"},
    {"Sierra Norte", "sierranorte", "Spain"},
    {"Peñaflor", "penaflor", "Spain"},
    {"Costa Clara", "costaclara", "Spain"},
    {"Wisła", "wisla", "Poland"},
    {"Żubr", "zubr", "Poland"},
    {"Dębowiec", "debowiec", "Poland"},
    {"Zuiderzee", "zuiderzee", "Netherlands"},
    {"Polderland", "polderland", "Netherlands"},
    {"Zürisee", "zuerisee", "Switzerland"},
    {"Säntis", "saentis", "Switzerland"},
    {"Città Nuova", "cittanuova", "Italy"},
    {"Fratelli Rossi", "fratellirossi", "Italy"},
    {"Çınar", "cinar", "Türkiye"},
    {"Güneş", "gunes", "Türkiye"},
    {"Кедр", "kedr", "Kazakhstan"},
    {"Алатау", "alatau", "Kazakhstan"},
    {"青葉", "aoba", "Japan"},
    {"東都", "toto", "Japan"},
    {"北斗", "hokuto", "Japan"},
    {"みなと", "minato", "Japan"},
    {"富士見", "fujimi", "Japan"},
    {"Wattle", "wattle", "Australia"},
    {"Kookaburra", "kookaburra", "Australia"},
    {"Coolabah", "coolabah", "Australia"},
    {"Straits", "straits", "Singapore"},
    {"Orchid", "orchid", "Singapore"},
    {"Surya", "surya", "India"},
    {"Deccan", "deccan", "India"},
    {"Himadri", "himadri", "India"},
});

/// The second word, in each tongue, and the industry it stands for.
struct Noun {
    std::string_view industry, english, german, spanish, japanese, russian;
};

constexpr auto partnerNouns = std::to_array<Noun>({
    {"Technology", "Systems", "Systeme", "Sistemas", "システム", "Системы"},
    {"Technology", "Networks", "Netze", "Redes", "ネットワークス", "Сети"},
    {"Technology", "Cloud", "Cloud", "Nube", "クラウド", "Облако"},
    {"Technology", "Data", "Daten", "Datos", "データ", "Данные"},
    {"Technology", "Security", "Sicherheit", "Seguridad", "セキュリティ", "Безопасность"},
    {"Technology", "Solutions", "Lösungen", "Soluciones", "ソリューションズ", "Решения"},
    {"Technology", "Technologies", "Technik", "Tecnologías", "テクノロジー", "Технологии"},
    {"Consulting", "Consulting", "Beratung", "Consultoría", "コンサルティング", "Консалтинг"},
    {"Technology", "Integration", "Integration", "Integración", "インテグレーション", "Интеграция"},
    {"Technology", "Digital", "Digital", "Digital", "デジタル", "Диджитал"},
    {"Technology", "Software", "Software", "Software", "ソフトウェア", "Софт"},
    {"Technology", "IT Services", "IT-Dienste", "Servicios TI", "ITサービス", "ИТ-Сервис"},
    {"Consulting", "Advisory", "Partner", "Asesores", "アドバイザリー", "Партнёры"},
    {"Technology", "Works", "Werke", "Obras Digitales", "ワークス", "Мастерская"},
    {"Technology", "Labs", "Labor", "Laboratorio", "ラボ", "Лаборатория"},
    {"Wholesale", "Distribution", "Distribution", "Distribución", "ディストリビューション", "Дистрибуция"},
    {"Technology", "Managed Services", "Managed Services", "Servicios Gestionados", "マネージドサービス", "Поддержка"},
    {"Technology", "Analytics", "Analytik", "Analítica", "アナリティクス", "Аналитика"},
    {"Technology", "Automation", "Automation", "Automatización", "オートメーション", "Автоматика"},
    {"Telecommunications", "Telecom", "Telekom", "Telecom", "テレコム", "Телеком"},
    {"Technology", "Infotech", "Infotech", "Infotec", "インフォテック", "Инфотех"},
    {"Technology", "Computing", "Computer", "Computación", "コンピューティング", "Компьютер"},
    {"Technology", "Reach", "Reichweite", "Alcance", "リーチ", "Охват"},
    {"Technology", "Resell", "Handel", "Canal", "リセル", "Канал"},
});

constexpr auto customerNouns = std::to_array<Noun>({
    {"Transportation", "Logistics", "Logistik", "Logística", "物流", "Логистика"},
    {"Utilities", "Energy", "Stadtwerke", "Energía", "エネルギー", "Энергия"},
    {"Food & Beverage", "Brewery", "Brauerei", "Cervecería", "酒造", "Пивоварня"},
    {"Healthcare", "Hospitals", "Kliniken", "Hospitales", "病院", "Клиника"},
    {"Banking", "Bank", "Bank", "Banco", "銀行", "Банк"},
    {"Insurance", "Insurance", "Versicherung", "Seguros", "保険", "Страхование"},
    {"Manufacturing", "Manufacturing", "Maschinenbau", "Manufacturas", "製作所", "Завод"},
    {"Retail", "Retail", "Handelshaus", "Comercio", "商店", "Торговля"},
    {"Food & Beverage", "Foods", "Lebensmittel", "Alimentos", "食品", "Продукты"},
    {"Pharmaceuticals", "Pharma", "Pharma", "Farma", "製薬", "Фарма"},
    {"Construction", "Construction", "Bau", "Construcciones", "建設", "Строй"},
    {"Automotive", "Motors", "Fahrzeuge", "Motores", "自動車", "Авто"},
    {"Education", "University", "Hochschule", "Universidad", "大学", "Университет"},
    {"Media", "Media", "Medien", "Medios", "メディア", "Медиа"},
    {"Hospitality", "Hotels", "Hotels", "Hoteles", "ホテル", "Отель"},
    {"Transportation", "Airlines", "Luftfahrt", "Aerolíneas", "航空", "Авиалинии"},
    {"Transportation", "Railways", "Bahn", "Ferrocarriles", "鉄道", "Транспорт"},
    {"Transportation", "Shipping", "Reederei", "Naviera", "海運", "Пароходство"},
    {"Chemicals", "Chemicals", "Chemie", "Químicos", "化学", "Химия"},
    {"Mining", "Mining", "Bergbau", "Minería", "鉱業", "Руда"},
    {"Manufacturing", "Steel", "Stahl", "Acero", "製鋼", "Сталь"},
    {"Manufacturing", "Paper", "Papier", "Papel", "製紙", "Бумага"},
    {"Manufacturing", "Textiles", "Textil", "Textiles", "繊維", "Текстиль"},
    {"Real Estate", "Properties", "Immobilien", "Inmobiliaria", "不動産", "Недвижимость"},
    {"Government", "County Council", "Landkreis", "Municipio", "市役所", "Управа"},
    {"Government", "Public Works", "Bauamt", "Obras Públicas", "公社", "Коммунсервис"},
    {"Agriculture", "Farms", "Agrar", "Agrícola", "農園", "Агро"},
    {"Legal", "Legal", "Kanzlei", "Abogados", "法律事務所", "Право"},
    {"Banking", "Capital", "Kapital", "Capital", "キャピタル", "Капитал"},
    {"Utilities", "Water", "Wasserwerke", "Aguas", "水道", "Водоканал"},
    {"Manufacturing", "Instruments", "Messtechnik", "Instrumentos", "計器", "Приборы"},
    {"Retail", "Outfitters", "Ausstatter", "Equipamientos", "用品", "Снаряжение"},
    {"Healthcare", "Diagnostics", "Diagnostik", "Diagnósticos", "診断", "Диагностика"},
    {"Aerospace", "Aerospace", "Raumfahrt", "Aeroespacial", "宇宙", "Космос"},
    {"Electronics", "Electronics", "Elektronik", "Electrónica", "電機", "Электроника"},
    {"Nonprofit", "Foundation", "Stiftung", "Fundación", "財団", "Фонд"},
});

constexpr auto qualifiers = std::to_array<std::string_view>(
    {"",          "North",    "South",  "East",     "West",    "International",  "Holding", "Central",
     "Pacific",   "Atlantic", "Nordic", "Alpine",   "Coast",   "Valley",         "Metro",   "Union",
     "Prime",     "United",   "Global", "Heritage", "Harbour", "Capital Region", "Lakes",   "Plains",
     "Highlands", "Bay",      "River",  "Delta",    "Gulf",    "Island"});

std::string_view nounText(const Noun& noun, Tongue tongue) {
    switch (tongue) {
    case Tongue::English:
        return noun.english;
    case Tongue::German:
        return noun.german;
    case Tongue::Spanish:
        return noun.spanish;
    case Tongue::Japanese:
        return noun.japanese;
    case Tongue::Russian:
        return noun.russian;
    }
    return noun.english;
}

int nounCount(bool customer) {
    return static_cast<int>(customer ? customerNouns.size() : partnerNouns.size());
}

const Noun& nounAt(int index, bool customer) {
    return customer ? customerNouns[static_cast<std::size_t>(index)] : partnerNouns[static_cast<std::size_t>(index)];
}

int countryNamed(std::string_view name) {
    for (std::size_t i = 0; i < countries().size(); ++i)
        if (countries()[i].name == name) return static_cast<int>(i);
    return 0;
}

/// Words of an international name stay English wherever it settles.
Tongue tongueOf(const Stem& stem, int country) {
    return stem.country.empty() ? Tongue::English : countries()[static_cast<std::size_t>(country)].tongue;
}

void appendSlug(std::string& out, std::string_view text) {
    for (const char letter : text) {
        if (letter >= 'A' && letter <= 'Z') out += static_cast<char>(letter - 'A' + 'a');
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) out += letter;
    }
}

void appendShort(std::string& out, const Stem& stem, std::string_view noun, std::string_view qualifier, int number,
                 Tongue tongue) {
    out += stem.text;
    if (tongue != Tongue::Japanese) out += ' ';
    out += noun;
    if (!qualifier.empty()) (out += ' ') += qualifier;
    if (number > 0) (out += ' ') += std::to_string(number + 1);
}

} // namespace

std::string_view regionName(Region region) {
    switch (region) {
    case Region::Amer:
        return "AMER";
    case Region::Emea:
        return "EMEA";
    case Region::Apac:
        return "APAC";
    case Region::Latam:
        return "LATAM";
    }
    return {};
}

CompanyNames::CompanyNames(quint64 seed)
    : m_seed(seed) {}

CompanyNames::Parts CompanyNames::parts(int index, bool customer) const {
    // A walk by a step that shares no factor with the number of pairs meets each pair once before it meets one again.
    const int stemCount = static_cast<int>(stems.size());
    const qint64 pairs = static_cast<qint64>(stemCount) * nounCount(customer);
    qint64 step = pairs * 618 / 1000;
    while (std::gcd(step, pairs) != 1) ++step;
    const qint64 start = Random(m_seed, Draw::Company, customer ? 1 : 2).below(static_cast<int>(pairs));
    const qint64 pair = (static_cast<qint64>(index) % pairs * step + start) % pairs;
    const qint64 round = index / pairs;
    const auto qualifierCount = static_cast<qint64>(qualifiers.size());
    return {static_cast<int>(pair % stemCount), static_cast<int>(pair / stemCount),
            static_cast<int>(round % qualifierCount), static_cast<int>(round / qualifierCount)};
}

int CompanyNames::countryOf(const Parts& parts, int index, bool customer) const {
    const Stem& stem = stems[static_cast<std::size_t>(parts.stem)];
    if (!stem.country.empty()) return countryNamed(stem.country);
    int total = 0;
    for (const Country& country : countries()) total += country.weight;
    int draw = Random(m_seed, Draw::Company, static_cast<quint64>(index) * 2 + (customer ? 11 : 10)).below(total);
    int result = 0;
    for (const Country& country : countries()) {
        if (draw < country.weight) return result;
        draw -= country.weight;
        ++result;
    }
    return 0;
}

int CompanyNames::country(int index, bool customer) const {
    return countryOf(parts(index, customer), index, customer);
}

CompanyName CompanyNames::make(int index, bool customer) const {
    const Parts p = parts(index, customer);
    const Stem& stem = stems[static_cast<std::size_t>(p.stem)];
    const Noun& noun = nounAt(p.noun, customer);
    CompanyName result;
    result.country = countryOf(p, index, customer);
    result.industry = noun.industry;
    const Tongue tongue = tongueOf(stem, result.country);
    const std::string_view qualifier = qualifiers[static_cast<std::size_t>(p.qualifier)];
    appendShort(result.shortName, stem, nounText(noun, tongue), qualifier, p.number, tongue);
    const auto& forms = countries()[static_cast<std::size_t>(result.country)].forms;
    const std::string_view form = forms[static_cast<std::size_t>(index) % forms.size()];
    result.name = result.shortName;
    if (!form.empty()) (result.name += ' ') += form;
    result.domain = stem.slug;
    result.domain += '-';
    appendSlug(result.domain, noun.english);
    if (!qualifier.empty()) appendSlug(result.domain += '-', qualifier);
    if (p.number > 0) (result.domain += '-') += std::to_string(p.number + 1);
    result.domain += ".example";
    return result;
}

void CompanyNames::appendShortName(std::string& out, int index, bool customer) const {
    const Parts p = parts(index, customer);
    const Stem& stem = stems[static_cast<std::size_t>(p.stem)];
    const Tongue tongue = stem.country.empty() ? Tongue::English : tongueOf(stem, countryNamed(stem.country));
    appendShort(out, stem, nounText(nounAt(p.noun, customer), tongue),
                qualifiers[static_cast<std::size_t>(p.qualifier)], p.number, tongue);
}

std::string numbered(Random& random, std::string_view pattern) {
    std::string result;
    for (const char letter : pattern) {
        if (letter == '#')
            result += static_cast<char>('0' + random.below(10));
        else if (letter == '%')
            result += static_cast<char>('1' + random.below(9));
        else
            result += letter;
    }
    return result;
}

std::string mailName(std::string_view name) {
    QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    // Letters of their own rather than letters with a mark: folding leaves them alone.
    static constexpr std::array<std::pair<char16_t, QLatin1String>, 8> letters{{{u'ø', QLatin1String("o")},
                                                                                {u'Ø', QLatin1String("o")},
                                                                                {u'ł', QLatin1String("l")},
                                                                                {u'Ł', QLatin1String("l")},
                                                                                {u'ß', QLatin1String("ss")},
                                                                                {u'æ', QLatin1String("ae")},
                                                                                {u'ı', QLatin1String("i")},
                                                                                {u'đ', QLatin1String("d")}}};
    for (const auto& [letter, plain] : letters) text.replace(QChar(letter), plain);
    std::string result;
    appendSlug(result, squeezedName(text).toStdString());
    return result.empty() ? "info" : result;
}

} // namespace channelbook::sample
