using Plumbline.Load;

if (LoadOptions.Of(args) is not { } options)
{
    await Console.Error.WriteLineAsync(LoadOptions.Usage);
    return 2;
}

try
{
    switch (options.Scenario)
    {
        case "ceiling":
            await Ceiling.Serve(options);
            return 0;
        case "open":
            await OpenScenario.Run(options);
            break;
        case "save":
            await SaveScenario.Run(options);
            break;
        case "lists":
            await ListScenario.Run(options);
            break;
        case "rollup":
            await RollUpScenario.Run(options);
            break;
        case "import":
            await ImportScenario.Run(options);
            break;
        case "rush":
            await RushScenario.Run(options);
            break;
        default:
            await Console.Error.WriteLineAsync(LoadOptions.Usage);
            return 2;
    }

    return 0;
}
catch (WrongAnswerException wrong)
{
    await Console.Error.WriteLineAsync($"WRONG: {wrong.Message}");
    return 1;
}
