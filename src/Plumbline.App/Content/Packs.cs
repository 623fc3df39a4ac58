using System.Collections.Immutable;
using Plumbline.App.Imports;
using Plumbline.Domain;
using Plumbline.Domain.Registers;
using Plumbline.Domain.Surveys;
using Plumbline.Findings;
using Plumbline.Regimes;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Registers;
using Plumbline.Regimes.Surveys;

namespace Plumbline.App.Content;

/// <summary>All packs: the regimes, and the forms and reports that they bring.</summary>
public sealed record Packs(RegimeCatalogue Regimes, FormCatalogue Forms)
{
    /// <summary>Code of the regime of this place.</summary>
    public string Place { get; init; } = ImportOrder.NationalBase;

    /// <summary>How this place does its own work: disclosure, assessment of departments; null: no such regime.</summary>
    public RegimeProcess? OfPlace => Regimes.Find(Place)?.Process;

    /// <summary>The activity systems whose figures units register every year; empty where the content has no catalogue.</summary>
    public RegisterCatalogue Registers { get; init; } = new("", "", [], []);

    /// <summary>Questionnaires to start from; none where the content has none.</summary>
    public ImmutableArray<SurveyTemplate> Surveys { get; init; } = [];

    /// <summary>English for what is kept in Chinese.</summary>
    public EnglishWords English { get; init; } = EnglishWords.None;

    /// <summary>A regime as people call it; its code where no pack has it any more.</summary>
    public string NameOf(string regime) => Regimes.Find(regime)?.Name ?? regime;

    /// <summary>
    /// Loads a folder of packs and the catalogues beside it, or says everything that is wrong in them, with file and line.
    /// </summary>
    public static Result<Packs> Load(string folder) =>
        RegimePacks
            .Load(folder)
            .Then(regimes => FormLoading.Load(folder, regimes).Then(forms => Result.Of(new Packs(regimes, forms))))
            .Then(packs => WithCatalogues(packs, Beside(folder, "catalogues")))
            .Then(packs => WithSurveys(packs, Beside(folder, "surveys")))
            .Then(packs => EnglishWords.Load(folder).Then(english => Result.Of(packs with { English = english })));

    private static string Beside(string folder, string other) => Path.Combine(Path.GetFullPath(folder), "..", other);

    private static Result<Packs> WithCatalogues(Packs packs, string folder) =>
        File.Exists(Path.Combine(folder, RegisterCatalogues.FileName))
            ? RegisterCatalogues.Load(folder).Then(registers => Result.Of(packs with { Registers = registers }))
            : Result.Of(packs);

    private static Result<Packs> WithSurveys(Packs packs, string folder) =>
        File.Exists(Path.Combine(folder, SurveyTemplates.FileName))
            ? SurveyTemplates.Load(folder).Then(surveys => Result.Of(packs with { Surveys = surveys }))
            : Result.Of(packs);
}
