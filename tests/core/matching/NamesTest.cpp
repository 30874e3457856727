// What is left of names, domains, phones and countries when they are compared.
#include "core/matching/Candidates.h"

#include <QRandomGenerator>
#include <QTest>

using namespace channelbook;
using namespace channelbook::matching;
using namespace Qt::StringLiterals;

class NamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesNamesApart_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("core");
        QTest::addColumn<QString>("form");
        QTest::newRow("inc") << u"Acme, Inc."_s << u"acme"_s << u"inc"_s;
        QTest::newRow("gmbh & co kg") << u"Müller Maschinenbau GmbH & Co. KG"_s << u"muller maschinenbau"_s << u"gmbh and co kg"_s;
        QTest::newRow("sa de cv") << u"Grupo Imsa S.A. de C.V."_s << u"grupo imsa"_s << u"sa de cv"_s;
        QTest::newRow("s de rl de cv") << u"Datos S. de R.L. de C.V."_s << u"datos"_s << u"s de rl de cv"_s;
        QTest::newRow("srl") << u"De Rigo S.r.l."_s << u"de rigo"_s << u"srl"_s;
        QTest::newRow("bv") << u"Van Dijk B.V."_s << u"van dijk"_s << u"bv"_s;
        QTest::newRow("oy") << u"Nokian Renkaat Oyj"_s << u"nokian renkaat"_s << u"oyj"_s;
        QTest::newRow("as at the end") << u"EuroTrust A/S"_s << u"eurotrust"_s << u"as"_s;
        QTest::newRow("before") << u"A B Volvo"_s << u"volvo"_s << u"ab"_s;
        QTest::newRow("turned round") << u"LLC Schiller"_s << u"schiller"_s << u"llc"_s;
        QTest::newRow("glued") << u"SchummPLC"_s << u"schumm"_s << u"plc"_s;
        QTest::newRow("sdn bhd") << u"Petra Sdn. Bhd."_s << u"petra"_s << u"sdn bhd"_s;
        QTest::newRow("sp z o.o.") << u"Kowalski Sp. z o.o."_s << u"kowalski"_s << u"sp zoo"_s;
        QTest::newRow("kk before") << u"株式会社トヨタ"_s << u"toyota"_s << u"株式会社"_s;
        QTest::newRow("kk after") << u"トヨタ株式会社"_s << u"toyota"_s << u"株式会社"_s;
        QTest::newRow("yugen") << u"有限会社サクラ"_s << u"sakura"_s << u"有限会社"_s;
        QTest::newRow("chinese") << u"华为技术有限公司"_s << u"hua wei ji shu"_s << u"有限公司"_s;
        QTest::newRow("russian") << u"ООО «Ромашка»"_s << u"romaska"_s << u"ooo"_s;
        QTest::newRow("greek") << u"Ελλάς Α.Ε."_s << u"ellas"_s << u"ae"_s;
        QTest::newRow("joining words") << u"Feeney, Aufderhar and Kirlin"_s << u"feeney aufderhar kirlin"_s << QString();
        QTest::newRow("ampersand") << u"Ben & Jerry"_s << u"ben jerry"_s << QString();
        QTest::newRow("initials") << u"I.B.M. Corp."_s << u"ibm"_s << u"corp"_s;
        QTest::newRow("apostrophe") << u"O'Kon LLC"_s << u"okon"_s << u"llc"_s;
        QTest::newRow("only a form") << u"AG"_s << u"ag"_s << QString();
        QTest::newRow("no letters") << u"***"_s << QString() << QString();
    }
    void takesNamesApart() {
        QFETCH(const QString, name);
        QFETCH(const QString, core);
        QFETCH(const QString, form);
        NameReader reader;
        const NameParts parts = reader.read(name.toStdString());
        QCOMPARE(QString::fromStdString(parts.core()), core);
        QCOMPARE(QString::fromStdString(parts.legalForm), form);
    }

    void knowsWhoseADomainIs_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("domain");
        QTest::newRow("web") << u"https://www.Acme.com/de/"_s << u"acme.com"_s;
        QTest::newRow("mail") << u"jane@mail.acme.com"_s << u"acme.com"_s;
        QTest::newRow("second level") << u"shop.acme.co.uk"_s << u"acme.co.uk"_s;
        QTest::newRow("public mail") << u"jane@gmail.com"_s << QString();
        QTest::newRow("german mail") << u"jane@t-online.de"_s << QString();
        QTest::newRow("social page") << u"https://www.linkedin.com/company/acme"_s << QString();
        QTest::newRow("none") << u"No"_s << QString();
    }
    void knowsWhoseADomainIs() {
        QFETCH(const QString, address);
        QTEST(QString::fromStdString(companyDomain(address.toStdString())), "domain");
    }

    void comparesPhonesByTheirTail() {
        QCOMPARE(phoneTail("+49 (0)30 1234-5678"), std::string("12345678"));
        QCOMPARE(phoneTail("030/12345678"), phoneTail("+49 30 12345678"));
        QCOMPARE(phoneTail("312-555-0188 x12"), phoneTail("+1 312 555 0188"));
        QCOMPARE(phoneTail("11-22"), std::string());
    }

    void knowsCountriesByNameAndCode() {
        for (const char* name : {"DE", "DEU", "Germany", "Deutschland", "Allemagne", "alemania", "ドイツ"}) QCOMPARE(countryCode(QString::fromUtf8(name)), u"DE"_s);
        for (const char* name : {"UK", "GB", "United Kingdom", "Great Britain"}) QCOMPARE(countryCode(QString::fromUtf8(name)), u"GB"_s);
        QCOMPARE(countryCode(u"USA"), countryCode(u"United States"));
        QCOMPARE(countryCode(u"Atlantis"), u"atlantis"_s);
    }

    void countsEdits() {
        QCOMPARE(editDistance("kitten", "sitting", 5), 3);
        QCOMPARE(editDistance("acme", "acem", 5), 1);
        QCOMPARE(editDistance("", "abc", 5), 3);
        QCOMPARE(editDistance("abcdef", "uvwxyz", 2), 3);
    }

    /// The bits of a word against the table of the definition, in which every column counts.
    void editsAreCountedAsDefined() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto defined = [](std::string_view a, std::string_view b) {
            std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
            for (std::size_t i = 0; i <= a.size(); ++i)
                for (std::size_t j = 0; j <= b.size(); ++j) {
                    int& least = table[i][j] = static_cast<int>(std::max(i, j));
                    if (i == 0 || j == 0) continue;
                    least = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
                    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = std::min(least, table[i - 2][j - 2] + 1);
                }
            return table[a.size()][b.size()];
        };
        for (int round = 0; round < 20000; ++round) {
            const auto text = [&](quint32 longest, quint32 letters) {
                std::string made(random.bounded(longest + 1), ' ');
                for (char& letter : made) letter = static_cast<char>('a' + random.bounded(letters));
                return made;
            };
            const quint32 longest = round % 10 == 0 ? 90 : 12; // longer than a word has bits, too
            const quint32 letters = 2 + random.bounded(6U);
            const std::string a = text(longest, letters);
            std::string b = text(longest, letters);
            if (random.bounded(2) == 0 && a.size() > 2) {
                b = a;
                std::swap(b[0], b[1]);
                b.erase(random.bounded(static_cast<quint32>(b.size())), 1);
            }
            const auto limit = static_cast<int>(random.bounded(100U));
            const int expected = std::min(defined(a, b), limit + 1);
            QVERIFY2(editDistance(a, b, limit) == expected, (a + ' ' + b).c_str());
        }
    }

    void zonesFollowTheEvidence_data() {
        QTest::addColumn<Facts>("left");
        QTest::addColumn<Facts>("right");
        QTest::addColumn<Zone>("zone");
        const auto facts = [](const char* name, const char* domain, const char* phone, const char* city, const char* country, const char* number = "") {
            Facts result;
            result[Signal::Name] = name;
            result[Signal::Domain] = domain;
            result[Signal::Phone] = phone;
            result[Signal::City] = city;
            result[Signal::Country] = country;
            result[Signal::Registration] = number;
            return result;
        };
        QTest::newRow("same domain and name") << facts("Acme GmbH", "acme.de", "", "Köln", "DE") << facts("ACME", "www.acme.de", "", "Koeln", "Germany") << Zone::Take;
        QTest::newRow("registration number") << facts("Acme GmbH", "", "", "", "DE", "HRB 1234") << facts("Acme Deutschland", "", "", "", "DE", "HRB-1234") << Zone::Take;
        QTest::newRow("other registration number") << facts("Acme GmbH", "", "", "", "DE", "HRB 1") << facts("Acme GmbH", "", "", "", "DE", "HRB 2") << Zone::New;
        QTest::newRow("name and country alone") << facts("Zyntrix Ltd", "", "", "", "UK") << facts("Zyntrix Limited", "", "", "", "GB") << Zone::Ask;
        QTest::newRow("a slip of the pen") << facts("Northwind Traders", "", "", "Berlin", "DE") << facts("Nortwind Traders", "", "", "Berlin", "DE") << Zone::Ask;
        QTest::newRow("other country") << facts("Zyntrix Ltd", "", "", "", "UK") << facts("Zyntrix Inc", "", "", "", "US") << Zone::New;
        QTest::newRow("public mail only") << facts("Alpha", "gmail.com", "", "", "US") << facts("Beta", "gmail.com", "", "", "US") << Zone::New;
        QTest::newRow("nothing in common") << facts("Alpha Systems", "alpha.com", "", "", "US") << facts("Beta Systems", "beta.com", "", "", "US") << Zone::New;
    }
    void zonesFollowTheEvidence() {
        QFETCH(const Facts, left);
        QFETCH(const Facts, right);
        SubjectMaker maker(true);
        const WordWeights weights;
        const Subject a = maker.keep(left);
        const Subject b = maker.keep(right);
        const double there = score(a, b, weights);
        QCOMPARE(score(b, a, weights), there);
        QStringList words;
        double sum = 0;
        for (const Evidence& evidence : explain(a, b, weights)) {
            words << evidenceText(evidence, left, right) + u" %1"_s.arg(evidence.points);
            sum += evidence.points;
        }
        QCOMPARE(sum, there);
        QVERIFY(!words.join(QString()).contains(u'%') || words.join(QString()).contains(u" %"));
        QFETCH(const Zone, zone);
        QVERIFY2(zoneOf(there) == zone, qPrintable(u"%1: %2"_s.arg(there).arg(words.join(u"; "_s))));
    }

    void explainsInWords() {
        Facts a;
        Facts b;
        a[Signal::Name] = "Acme GmbH";
        b[Signal::Name] = "Acme GmbH";
        a[Signal::Domain] = "http://www.acme.de";
        b[Signal::Domain] = "acme.de";
        a[Signal::Country] = "DE";
        b[Signal::Country] = "FR";
        SubjectMaker maker(true);
        QStringList words;
        for (const Evidence& evidence : explain(maker.keep(a), maker.keep(b), WordWeights())) words << evidenceText(evidence, a, b);
        QCOMPARE(words, (QStringList{u"same name"_s, u"same web domain acme.de"_s, u"other country: DE and FR"_s, u"same legal form"_s}));
    }

    void findsCandidatesWithoutComparingAll() {
        SubjectMaker maker(true);
        WordWeights weights;
        std::vector<Subject> subjects;
        for (int i = 0; i < 3000; ++i) {
            Facts facts;
            facts[Signal::Name] = "Company" + std::to_string(i * 7919) + " Systems";
            facts[Signal::Phone] = i == 12 ? "+1 312 555 0188" : "";
            subjects.push_back(maker.keep(facts));
            weights.count(subjects.back().core);
        }
        CandidateIndex index(weights);
        for (std::size_t i = 0; i < subjects.size(); ++i) index.add(subjects[i], static_cast<quint32>(i));
        index.finish();
        Facts typo;
        typo[Signal::Name] = "Compny" + std::to_string(100 * 7919) + " Systems Inc";
        CandidateIndex::Look look;
        const auto& found = index.find(maker.pass(typo), look);
        QVERIFY(std::find(found.begin(), found.end(), 100U) != found.end());
        QVERIFY2(found.size() < 20, "a common word is no key");
        Facts phone;
        phone[Signal::Name] = "Quite another";
        phone[Signal::Phone] = "(312) 555-0188";
        QCOMPARE(index.find(maker.pass(phone), look), std::vector<quint32>{12});
    }
};


QTEST_APPLESS_MAIN(NamesTest)
#include "NamesTest.moc"
