/** UBL 2.1: Invoice and CreditNote. Made by `npm run generate` from the official schemas; do not edit. How to read it: table.ts. */
export default `[ubl]
Invoice ext:UBLExtensions cbc:UBLVersionID cbc:CustomizationID cbc:ProfileID cbc:ProfileExecutionID cbc:ID! cbc:CopyIndicator cbc:UUID cbc:IssueDate! cbc:IssueTime cbc:DueDate cbc:InvoiceTypeCode cbc:Note* cbc:TaxPointDate cbc:DocumentCurrencyCode cbc:TaxCurrencyCode cbc:PricingCurrencyCode cbc:PaymentCurrencyCode cbc:PaymentAlternativeCurrencyCode cbc:AccountingCostCode cbc:AccountingCost cbc:LineCountNumeric cbc:BuyerReference cac:InvoicePeriod* cac:OrderReference cac:BillingReference* cac:DespatchDocumentReference* cac:ReceiptDocumentReference* cac:StatementDocumentReference* cac:OriginatorDocumentReference* cac:ContractDocumentReference* cac:AdditionalDocumentReference* cac:ProjectReference* cac:Signature* cac:AccountingSupplierParty! cac:AccountingCustomerParty! cac:PayeeParty cac:BuyerCustomerParty cac:SellerSupplierParty cac:TaxRepresentativeParty cac:Delivery* cac:DeliveryTerms cac:PaymentMeans* cac:PaymentTerms* cac:PrepaidPayment* cac:AllowanceCharge* cac:TaxExchangeRate cac:PricingExchangeRate cac:PaymentExchangeRate cac:PaymentAlternativeExchangeRate cac:TaxTotal* cac:WithholdingTaxTotal* cac:LegalMonetaryTotal! cac:InvoiceLine+
[ext]
UBLExtensions UBLExtension+
UBLExtension cbc:ID cbc:Name ExtensionAgencyID ExtensionAgencyName=Text ExtensionVersionID ExtensionAgencyURI=ID ExtensionURI=ID ExtensionReasonCode ExtensionReason ExtensionContent!
ExtensionContent (#ext~!)!
[udt]
ID=n @schemeID @schemeName @schemeAgencyID @schemeAgencyName @schemeVersionID @schemeDataURI @schemeURI
Name=s @languageID @languageLocaleID
Text=s @languageID @languageLocaleID
Code=n @listID @listAgencyID @listAgencyName @listName @listVersionID @name @languageID @listURI @listSchemeURI
Indicator=b
Date=D
Time=T
Numeric=d @format
Measure=d @unitCodeListVersionID @unitCode!
BinaryObject=B @format @encodingCode @characterSetCode @uri @filename @mimeCode!
Amount=d @currencyCodeListVersionID @currencyID!
Percent=d @format
Quantity=d @unitCode @unitCodeListID @unitCodeListAgencyID @unitCodeListAgencyName
Rate=d @format
[cac]
Period .StartDate .StartTime .EndDate .EndTime .DurationMeasure .DescriptionCode* .Description*
OrderReference .ID! .SalesOrderID .CopyIndicator .UUID .IssueDate .IssueTime .CustomerReference .OrderTypeCode DocumentReference
DocumentReference .ID! .CopyIndicator .UUID .IssueDate .IssueTime .DocumentTypeCode .DocumentType .XPath* .LanguageID .LocaleCode .VersionID .DocumentStatusCode .DocumentDescription* Attachment ValidityPeriod IssuerParty ResultOfVerification
Attachment .EmbeddedDocumentBinaryObject ExternalReference
ExternalReference .URI=ID .DocumentHash .HashAlgorithmMethod .ExpiryDate .ExpiryTime .MimeCode .FormatCode .EncodingCode .CharacterSetCode .FileName .Description*
Party .MarkCareIndicator .MarkAttentionIndicator .WebsiteURI=ID .LogoReferenceID .EndpointID .IndustryClassificationCode PartyIdentification* PartyName* Language PostalAddress PhysicalLocation PartyTaxScheme* PartyLegalEntity* Contact Person* AgentParty ServiceProviderParty* PowerOfAttorney* FinancialAccount
PartyIdentification .ID!
PartyName .Name!
Language .ID .Name .LocaleCode
Address .ID .AddressTypeCode .AddressFormatCode .Postbox .Floor .Room .StreetName .AdditionalStreetName .BlockName .BuildingName .BuildingNumber .InhouseMail .Department .MarkAttention .MarkCare .PlotIdentification .CitySubdivisionName .CityName .PostalZone .CountrySubentity .CountrySubentityCode .Region .District .TimezoneOffset AddressLine* Country LocationCoordinate*
AddressLine .Line!
Country .IdentificationCode .Name
LocationCoordinate .CoordinateSystemCode .LatitudeDegreesMeasure .LatitudeMinutesMeasure .LatitudeDirectionCode .LongitudeDegreesMeasure .LongitudeMinutesMeasure .LongitudeDirectionCode .AltitudeMeasure
Location .ID .Description* .Conditions* .CountrySubentity .CountrySubentityCode .LocationTypeCode .InformationURI=ID .Name ValidityPeriod* Address SubsidiaryLocation* LocationCoordinate*
PartyTaxScheme .RegistrationName .CompanyID .TaxLevelCode .ExemptionReasonCode .ExemptionReason* RegistrationAddress TaxScheme!
TaxScheme .ID .Name .TaxTypeCode .CurrencyCode JurisdictionRegionAddress*
PartyLegalEntity .RegistrationName .CompanyID .RegistrationDate .RegistrationExpirationDate .CompanyLegalFormCode .CompanyLegalForm .SoleProprietorshipIndicator .CompanyLiquidationStatusCode .CorporateStockAmount .FullyPaidSharesIndicator RegistrationAddress CorporateRegistrationScheme HeadOfficeParty ShareholderParty*
CorporateRegistrationScheme .ID .Name .CorporateRegistrationTypeCode JurisdictionRegionAddress*
ShareholderParty .PartecipationPercent Party
Contact .ID .Name .Telephone .Telefax .ElectronicMail .Note* OtherCommunication*
Communication .ChannelCode .Channel .Value
Person .ID .FirstName .FamilyName .Title .MiddleName .OtherName .NameSuffix .JobTitle .NationalityID .GenderCode .BirthDate .BirthplaceName=Text .OrganizationDepartment Contact FinancialAccount IdentityDocumentReference* ResidenceAddress
FinancialAccount .ID .Name .AliasName .AccountTypeCode .AccountFormatCode .CurrencyCode .PaymentNote* FinancialInstitutionBranch Country
Branch .ID .Name FinancialInstitution Address
FinancialInstitution .ID .Name Address
ServiceProviderParty .ID .ServiceTypeCode .ServiceType* Party! SellerContact
PowerOfAttorney .ID .IssueDate .IssueTime .Description* NotaryParty AgentParty! WitnessParty* MandateDocumentReference*
ResultOfVerification .ValidatorID .ValidationResultCode .ValidationDate .ValidationTime .ValidateProcess .ValidateTool .ValidateToolVersion SignatoryParty
BillingReference InvoiceDocumentReference SelfBilledInvoiceDocumentReference CreditNoteDocumentReference SelfBilledCreditNoteDocumentReference DebitNoteDocumentReference ReminderDocumentReference AdditionalDocumentReference BillingReferenceLine*
BillingReferenceLine .ID! .Amount AllowanceCharge*
AllowanceCharge .ID .ChargeIndicator! .AllowanceChargeReasonCode .AllowanceChargeReason* .MultiplierFactorNumeric .PrepaidIndicator .SequenceNumeric .Amount! .BaseAmount .AccountingCostCode .AccountingCost .PerUnitAmount TaxCategory* TaxTotal PaymentMeans*
TaxCategory .ID .Name .Percent .BaseUnitMeasure .PerUnitAmount .TaxExemptionReasonCode .TaxExemptionReason* .TierRange .TierRatePercent TaxScheme!
TaxTotal .TaxAmount! .RoundingAmount .TaxEvidenceIndicator .TaxIncludedIndicator TaxSubtotal*
TaxSubtotal .TaxableAmount .TaxAmount! .CalculationSequenceNumeric .TransactionCurrencyTaxAmount .Percent .BaseUnitMeasure .PerUnitAmount .TierRange .TierRatePercent TaxCategory!
PaymentMeans .ID .PaymentMeansCode! .PaymentDueDate .PaymentChannelCode .InstructionID .InstructionNote* .PaymentID* CardAccount PayerFinancialAccount PayeeFinancialAccount CreditAccount PaymentMandate TradeFinancing
CardAccount .PrimaryAccountNumberID! .NetworkID! .CardTypeCode .ValidityStartDate .ExpiryDate .IssuerID .IssueNumberID .CV2ID .CardChipCode .ChipApplicationID .HolderName
CreditAccount .AccountID!
PaymentMandate .ID .MandateTypeCode .MaximumPaymentInstructionsNumeric .MaximumPaidAmount .SignatureID PayerParty PayerFinancialAccount ValidityPeriod PaymentReversalPeriod Clause*
Clause .ID .Content*
TradeFinancing .ID .FinancingInstrumentCode ContractDocumentReference DocumentReference* FinancingParty! FinancingFinancialAccount Clause*
ProjectReference .ID! .UUID .IssueDate WorkPhaseReference*
WorkPhaseReference .ID .WorkPhaseCode .WorkPhase* .ProgressPercent .StartDate .EndDate WorkOrderDocumentReference*
Signature .ID! .Note* .ValidationDate .ValidationTime .ValidatorID .CanonicalizationMethod .SignatureMethod SignatoryParty DigitalSignatureAttachment OriginalDocumentReference
SupplierParty .CustomerAssignedAccountID .AdditionalAccountID* .DataSendingCapability Party DespatchContact AccountingContact SellerContact
CustomerParty .CustomerAssignedAccountID .SupplierAssignedAccountID .AdditionalAccountID* Party DeliveryContact AccountingContact BuyerContact
Delivery .ID .Quantity .MinimumQuantity .MaximumQuantity .ActualDeliveryDate .ActualDeliveryTime .LatestDeliveryDate .LatestDeliveryTime .ReleaseID .TrackingID DeliveryAddress DeliveryLocation AlternativeDeliveryLocation RequestedDeliveryPeriod PromisedDeliveryPeriod EstimatedDeliveryPeriod CarrierParty DeliveryParty NotifyParty* Despatch DeliveryTerms* MinimumDeliveryUnit MaximumDeliveryUnit Shipment
Despatch .ID .RequestedDespatchDate .RequestedDespatchTime .EstimatedDespatchDate .EstimatedDespatchTime .ActualDespatchDate .ActualDespatchTime .GuaranteedDespatchDate .GuaranteedDespatchTime .ReleaseID .Instructions* DespatchAddress DespatchLocation DespatchParty CarrierParty NotifyParty* Contact EstimatedDespatchPeriod RequestedDespatchPeriod
DeliveryTerms .ID .SpecialTerms* .LossRiskResponsibilityCode .LossRisk* .Amount DeliveryLocation AllowanceCharge
DeliveryUnit .BatchQuantity! .ConsumerUnitQuantity .HazardousRiskIndicator
Shipment .ID! .ShippingPriorityLevelCode .HandlingCode .HandlingInstructions* .Information* .GrossWeightMeasure .NetWeightMeasure .NetNetWeightMeasure .GrossVolumeMeasure .NetVolumeMeasure .TotalGoodsItemQuantity .TotalTransportHandlingUnitQuantity .InsuranceValueAmount .DeclaredCustomsValueAmount .DeclaredForCarriageValueAmount .DeclaredStatisticsValueAmount .FreeOnBoardValueAmount .SpecialInstructions* .DeliveryInstructions* .SplitConsignmentIndicator .ConsignmentQuantity Consignment* GoodsItem* ShipmentStage* Delivery TransportHandlingUnit* ReturnAddress OriginAddress FirstArrivalPortLocation LastExitPortLocation ExportCountry FreightAllowanceCharge*
Consignment .ID! .CarrierAssignedID .ConsigneeAssignedID .ConsignorAssignedID .FreightForwarderAssignedID .BrokerAssignedID .ContractedCarrierAssignedID .PerformingCarrierAssignedID .SummaryDescription* .TotalInvoiceAmount .DeclaredCustomsValueAmount .TariffDescription* .TariffCode .InsurancePremiumAmount .GrossWeightMeasure .NetWeightMeasure .NetNetWeightMeasure .ChargeableWeightMeasure .GrossVolumeMeasure .NetVolumeMeasure .LoadingLengthMeasure .Remarks* .HazardousRiskIndicator .AnimalFoodIndicator .HumanFoodIndicator .LivestockIndicator .BulkCargoIndicator .ContainerizedIndicator .GeneralCargoIndicator .SpecialSecurityIndicator .ThirdPartyPayerIndicator .CarrierServiceInstructions* .CustomsClearanceServiceInstructions* .ForwarderServiceInstructions* .SpecialServiceInstructions* .SequenceID .ShippingPriorityLevelCode .HandlingCode .HandlingInstructions* .Information* .TotalGoodsItemQuantity .TotalTransportHandlingUnitQuantity .InsuranceValueAmount .DeclaredForCarriageValueAmount .DeclaredStatisticsValueAmount .FreeOnBoardValueAmount .SpecialInstructions* .SplitConsignmentIndicator .DeliveryInstructions* .ConsignmentQuantity .ConsolidatableIndicator .HaulageInstructions* .LoadingSequenceID .ChildConsignmentQuantity .TotalPackagesQuantity ConsolidatedShipment* CustomsDeclaration* RequestedPickupTransportEvent RequestedDeliveryTransportEvent PlannedPickupTransportEvent PlannedDeliveryTransportEvent Status* ChildConsignment* ConsigneeParty ExporterParty ConsignorParty ImporterParty CarrierParty FreightForwarderParty NotifyParty OriginalDespatchParty FinalDeliveryParty PerformingCarrierParty SubstituteCarrierParty LogisticsOperatorParty TransportAdvisorParty HazardousItemNotificationParty InsuranceParty MortgageHolderParty BillOfLadingHolderParty OriginalDepartureCountry FinalDestinationCountry TransitCountry* TransportContract TransportEvent* OriginalDespatchTransportationService FinalDeliveryTransportationService DeliveryTerms PaymentTerms CollectPaymentTerms DisbursementPaymentTerms PrepaidPaymentTerms FreightAllowanceCharge* ExtraAllowanceCharge* MainCarriageShipmentStage* PreCarriageShipmentStage* OnCarriageShipmentStage* TransportHandlingUnit* FirstArrivalPortLocation LastExitPortLocation
CustomsDeclaration .ID! IssuerParty
TransportEvent .IdentificationID .OccurrenceDate .OccurrenceTime .TransportEventTypeCode .Description* .CompletionIndicator ReportedShipment CurrentStatus* Contact* Location Signature Period*
Status .ConditionCode .ReferenceDate .ReferenceTime .Description* .StatusReasonCode .StatusReason* .SequenceID .Text* .IndicationIndicator .Percent .ReliabilityPercent Condition*
Condition .AttributeID! .Measure .Description* .MinimumMeasure .MaximumMeasure
Contract .ID .IssueDate .IssueTime .NominationDate .NominationTime .ContractTypeCode .ContractType .Note* .VersionID .Description* ValidityPeriod ContractDocumentReference* NominationPeriod ContractualDelivery
TransportationService .TransportServiceCode! .TariffClassCode .Priority .FreightRateClassCode .TransportationServiceDescription* .TransportationServiceDetailsURI=ID .NominationDate .NominationTime .Name .SequenceNumeric TransportEquipment* SupportedTransportEquipment* UnsupportedTransportEquipment* CommodityClassification* SupportedCommodityClassification* UnsupportedCommodityClassification* TotalCapacityDimension ShipmentStage* TransportEvent* ResponsibleTransportServiceProviderParty=Party EnvironmentalEmission* EstimatedDurationPeriod ScheduledServiceFrequency*
TransportEquipment .ID .ReferencedConsignmentID* .TransportEquipmentTypeCode .ProviderTypeCode .OwnerTypeCode .SizeTypeCode .DispositionCode .FullnessIndicationCode .RefrigerationOnIndicator .Information* .ReturnabilityIndicator .LegalStatusIndicator .AirFlowPercent .HumidityPercent .AnimalFoodApprovedIndicator .HumanFoodApprovedIndicator .DangerousGoodsApprovedIndicator .RefrigeratedIndicator .Characteristics .DamageRemarks* .Description* .SpecialTransportRequirements* .GrossWeightMeasure .GrossVolumeMeasure .TareWeightMeasure .TrackingDeviceCode .PowerIndicator .TraceID MeasurementDimension* TransportEquipmentSeal* MinimumTemperature MaximumTemperature ProviderParty LoadingProofParty SupplierParty OwnerParty OperatingParty LoadingLocation UnloadingLocation StorageLocation PositioningTransportEvent* QuarantineTransportEvent* DeliveryTransportEvent* PickupTransportEvent* HandlingTransportEvent* LoadingTransportEvent* TransportEvent* ApplicableTransportMeans HaulageTradingTerms* HazardousGoodsTransit* PackagedTransportHandlingUnit* ServiceAllowanceCharge* FreightAllowanceCharge* AttachedTransportEquipment* Delivery Pickup Despatch ShipmentDocumentReference* ContainedInTransportEquipment* Package* GoodsItem*
Dimension .AttributeID! .Measure .Description* .MinimumMeasure .MaximumMeasure
TransportEquipmentSeal .ID! .SealIssuerTypeCode .Condition=Text .SealStatusCode .SealingPartyType
Temperature .AttributeID! .Measure! .Description*
TransportMeans .JourneyID .RegistrationNationalityID .RegistrationNationality* .DirectionCode .TransportMeansTypeCode .TradeServiceCode Stowage AirTransport RoadTransport RailTransport MaritimeTransport OwnerParty MeasurementDimension*
Stowage .LocationID .Location=Text* MeasurementDimension*
AirTransport .AircraftID!
RoadTransport .LicensePlateID!
RailTransport .TrainID! .RailCarID
MaritimeTransport .VesselID .VesselName .RadioCallSignID .ShipsRequirements* .GrossTonnageMeasure .NetTonnageMeasure RegistryCertificateDocumentReference RegistryPortLocation
TradingTerms .Information* .Reference ApplicableAddress
HazardousGoodsTransit .TransportEmergencyCardCode .PackingCriteriaCode .HazardousRegulationCode .InhalationToxicityZoneCode .TransportAuthorizationCode MaximumTemperature MinimumTemperature
TransportHandlingUnit .ID .TransportHandlingUnitTypeCode .HandlingCode .HandlingInstructions* .HazardousRiskIndicator .TotalGoodsItemQuantity .TotalPackageQuantity .DamageRemarks* .ShippingMarks* .TraceID HandlingUnitDespatchLine* ActualPackage* ReceivedHandlingUnitReceiptLine* TransportEquipment* TransportMeans* HazardousGoodsTransit* MeasurementDimension* MinimumTemperature MaximumTemperature GoodsItem* FloorSpaceMeasurementDimension PalletSpaceMeasurementDimension ShipmentDocumentReference* Status* CustomsDeclaration* ReferencedShipment* Package*
DespatchLine .ID! .UUID .Note* .LineStatusCode .DeliveredQuantity .BackorderQuantity .BackorderReason* .OutstandingQuantity .OutstandingReason* .OversupplyQuantity OrderLineReference+ DocumentReference* Item! Shipment*
OrderLineReference .LineID! .SalesOrderLineID .UUID .LineStatusCode OrderReference
Item .Description* .PackQuantity .PackSizeNumeric .CatalogueIndicator .Name .HazardousRiskIndicator .AdditionalInformation* .Keyword* .BrandName* .ModelName* BuyersItemIdentification SellersItemIdentification ManufacturersItemIdentification* StandardItemIdentification CatalogueItemIdentification AdditionalItemIdentification* CatalogueDocumentReference ItemSpecificationDocumentReference* OriginCountry CommodityClassification* TransactionConditions* HazardousItem* ClassifiedTaxCategory* AdditionalItemProperty* ManufacturerParty* InformationContentProviderParty OriginAddress* ItemInstance* Certificate* Dimension*
ItemIdentification .ID! .ExtendedID .BarcodeSymbologyID PhysicalAttribute* MeasurementDimension* IssuerParty
PhysicalAttribute .AttributeID! .PositionCode .DescriptionCode .Description*
CommodityClassification .NatureCode .CargoTypeCode .CommodityCode .ItemClassificationCode
TransactionConditions .ID .ActionCode .Description* DocumentReference*
HazardousItem .ID .PlacardNotation .PlacardEndorsement .AdditionalInformation* .UNDGCode .EmergencyProceduresCode .MedicalFirstAidGuideCode .TechnicalName .CategoryName .HazardousCategoryCode .UpperOrangeHazardPlacardID .LowerOrangeHazardPlacardID .MarkingID .HazardClassID .NetWeightMeasure .NetVolumeMeasure .Quantity ContactParty SecondaryHazard* HazardousGoodsTransit* EmergencyTemperature FlashpointTemperature AdditionalTemperature*
SecondaryHazard .ID .PlacardNotation .PlacardEndorsement .EmergencyProceduresCode .Extension*
ItemProperty .ID .Name! .NameCode .TestMethod .Value .ValueQuantity .ValueQualifier* .ImportanceCode .ListValue* UsabilityPeriod ItemPropertyGroup* RangeDimension ItemPropertyRange
ItemPropertyGroup .ID! .Name .ImportanceCode
ItemPropertyRange .MinimumValue .MaximumValue
ItemInstance .ProductTraceID .ManufactureDate .ManufactureTime .BestBeforeDate .RegistrationID .SerialID AdditionalItemProperty* LotIdentification
LotIdentification .LotNumberID .ExpiryDate AdditionalItemProperty*
Certificate .ID! .CertificateTypeCode! .CertificateType! .Remarks* IssuerParty! DocumentReference* Signature*
Package .ID .Quantity .ReturnableMaterialIndicator .PackageLevelCode .PackagingTypeCode .PackingMaterial* .TraceID ContainedPackage* ContainingTransportEquipment GoodsItem* MeasurementDimension* DeliveryUnit* Delivery Pickup Despatch
GoodsItem .ID .SequenceNumberID .Description* .HazardousRiskIndicator .DeclaredCustomsValueAmount .DeclaredForCarriageValueAmount .DeclaredStatisticsValueAmount .FreeOnBoardValueAmount .InsuranceValueAmount .ValueAmount .GrossWeightMeasure .NetWeightMeasure .NetNetWeightMeasure .ChargeableWeightMeasure .GrossVolumeMeasure .NetVolumeMeasure .Quantity .PreferenceCriterionCode .RequiredCustomsID .CustomsStatusCode .CustomsTariffQuantity .CustomsImportClassifiedIndicator .ChargeableQuantity .ReturnableQuantity .TraceID Item* GoodsItemContainer* FreightAllowanceCharge* InvoiceLine* Temperature* ContainedGoodsItem* OriginAddress Delivery Pickup Despatch MeasurementDimension* ContainingPackage* ShipmentDocumentReference MinimumTemperature MaximumTemperature
GoodsItemContainer .ID! .Quantity TransportEquipment*
InvoiceLine .ID! .UUID .Note* .InvoicedQuantity .LineExtensionAmount! .TaxPointDate .AccountingCostCode .AccountingCost .PaymentPurposeCode .FreeOfChargeIndicator InvoicePeriod* OrderLineReference* DespatchLineReference* ReceiptLineReference* BillingReference* DocumentReference* PricingReference OriginatorParty Delivery* PaymentTerms* AllowanceCharge* TaxTotal* WithholdingTaxTotal* Item! Price DeliveryTerms SubInvoiceLine* ItemPriceExtension
LineReference .LineID! .UUID .LineStatusCode DocumentReference
PricingReference OriginalItemLocationQuantity AlternativeConditionPrice*
ItemLocationQuantity .LeadTimeMeasure .MinimumQuantity .MaximumQuantity .HazardousRiskIndicator .TradingRestrictions* ApplicableTerritoryAddress* Price DeliveryUnit* ApplicableTaxCategory* Package AllowanceCharge* DependentPriceReference
Price .PriceAmount! .BaseQuantity .PriceChangeReason* .PriceTypeCode .PriceType .OrderableUnitFactorRate ValidityPeriod* PriceList AllowanceCharge* PricingExchangeRate
PriceList .ID .StatusCode ValidityPeriod* PreviousPriceList
ExchangeRate .SourceCurrencyCode! .SourceCurrencyBaseRate .TargetCurrencyCode! .TargetCurrencyBaseRate .ExchangeMarketID .CalculationRate .MathematicOperatorCode .Date ForeignExchangeContract
DependentPriceReference .Percent LocationAddress DependentLineReference
PaymentTerms .ID .PaymentMeansID* .PrepaidPaymentReferenceID .Note* .ReferenceEventCode .SettlementDiscountPercent .PenaltySurchargePercent .PaymentPercent .Amount .SettlementDiscountAmount .PenaltyAmount .PaymentTermsDetailsURI=ID .PaymentDueDate .InstallmentDueDate .InvoicingPartyReference SettlementPeriod PenaltyPeriod ExchangeRate ValidityPeriod
PriceExtension .Amount! TaxTotal*
Pickup .ID .ActualPickupDate .ActualPickupTime .EarliestPickupDate .EarliestPickupTime .LatestPickupDate .LatestPickupTime PickupLocation PickupParty
ReceiptLine .ID! .UUID .Note* .ReceivedQuantity .ShortQuantity .ShortageActionCode .RejectedQuantity .RejectReasonCode .RejectReason* .RejectActionCode .QuantityDiscrepancyCode .OversupplyQuantity .ReceivedDate .TimingComplaintCode .TimingComplaint OrderLineReference DespatchLineReference* DocumentReference* Item* Shipment*
ShipmentStage .ID .TransportModeCode .TransportMeansTypeCode .TransitDirectionCode .PreCarriageIndicator .OnCarriageIndicator .EstimatedDeliveryDate .EstimatedDeliveryTime .RequiredDeliveryDate .RequiredDeliveryTime .LoadingSequenceID .SuccessiveSequenceID .Instructions* .DemurrageInstructions* .CrewQuantity .PassengerQuantity TransitPeriod CarrierParty* TransportMeans LoadingPortLocation UnloadingPortLocation TransshipPortLocation LoadingTransportEvent ExaminationTransportEvent AvailabilityTransportEvent ExportationTransportEvent DischargeTransportEvent WarehousingTransportEvent TakeoverTransportEvent OptionalTakeoverTransportEvent DropoffTransportEvent ActualPickupTransportEvent DeliveryTransportEvent ReceiptTransportEvent StorageTransportEvent AcceptanceTransportEvent TerminalOperatorParty CustomsAgentParty EstimatedTransitPeriod FreightAllowanceCharge* FreightChargeLocation DetentionTransportEvent* RequestedDepartureTransportEvent RequestedArrivalTransportEvent RequestedWaypointTransportEvent* PlannedDepartureTransportEvent PlannedArrivalTransportEvent PlannedWaypointTransportEvent* ActualDepartureTransportEvent ActualWaypointTransportEvent ActualArrivalTransportEvent TransportEvent* EstimatedDepartureTransportEvent EstimatedArrivalTransportEvent PassengerPerson* DriverPerson* ReportingPerson CrewMemberPerson* SecurityOfficerPerson MasterPerson ShipsSurgeonPerson
EnvironmentalEmission .EnvironmentalEmissionTypeCode! .ValueMeasure! .Description* EmissionCalculationMethod*
EmissionCalculationMethod .CalculationMethodCode .FullnessIndicationCode MeasurementFromLocation MeasurementToLocation
ServiceFrequency .WeekDayCode!
Payment .ID .PaidAmount .ReceivedDate .PaidDate .PaidTime .InstructionID
MonetaryTotal .LineExtensionAmount .TaxExclusiveAmount .TaxInclusiveAmount .AllowanceTotalAmount .ChargeTotalAmount .PrepaidAmount .PayableRoundingAmount .PayableAmount! .PayableAlternativeAmount
Response .ReferenceID .ResponseCode .Description* .EffectiveDate .EffectiveTime Status*
CreditNoteLine .ID! .UUID .Note* .CreditedQuantity .LineExtensionAmount .TaxPointDate .AccountingCostCode .AccountingCost .PaymentPurposeCode .FreeOfChargeIndicator InvoicePeriod* OrderLineReference* DiscrepancyResponse* DespatchLineReference* ReceiptLineReference* BillingReference* DocumentReference* PricingReference OriginatorParty Delivery* PaymentTerms* TaxTotal* AllowanceCharge* Item Price DeliveryTerms* SubCreditNoteLine* ItemPriceExtension
[cn]
CreditNote ext:UBLExtensions cbc:UBLVersionID cbc:CustomizationID cbc:ProfileID cbc:ProfileExecutionID cbc:ID! cbc:CopyIndicator cbc:UUID cbc:IssueDate! cbc:IssueTime cbc:TaxPointDate cbc:CreditNoteTypeCode cbc:Note* cbc:DocumentCurrencyCode cbc:TaxCurrencyCode cbc:PricingCurrencyCode cbc:PaymentCurrencyCode cbc:PaymentAlternativeCurrencyCode cbc:AccountingCostCode cbc:AccountingCost cbc:LineCountNumeric cbc:BuyerReference cac:InvoicePeriod* cac:DiscrepancyResponse* cac:OrderReference cac:BillingReference* cac:DespatchDocumentReference* cac:ReceiptDocumentReference* cac:ContractDocumentReference* cac:AdditionalDocumentReference* cac:StatementDocumentReference* cac:OriginatorDocumentReference* cac:Signature* cac:AccountingSupplierParty! cac:AccountingCustomerParty! cac:PayeeParty cac:BuyerCustomerParty cac:SellerSupplierParty cac:TaxRepresentativeParty cac:Delivery* cac:DeliveryTerms* cac:PaymentMeans* cac:PaymentTerms* cac:TaxExchangeRate cac:PricingExchangeRate cac:PaymentExchangeRate cac:PaymentAlternativeExchangeRate cac:AllowanceCharge* cac:TaxTotal* cac:LegalMonetaryTotal! cac:CreditNoteLine+
[@]
schemeID:n schemeName:s schemeAgencyID:n schemeAgencyName:s schemeVersionID:n schemeDataURI:u schemeURI:u languageID:l languageLocaleID:n listID:n listAgencyID:n listAgencyName:s listName:s listVersionID:n name:s listURI:u listSchemeURI:u format:s unitCodeListVersionID:n unitCode:n encodingCode:n characterSetCode:n uri:u filename:s mimeCode:n currencyCodeListVersionID:n currencyID:n unitCodeListID:n unitCodeListAgencyID:n unitCodeListAgencyName:s
[]
ubl:Invoice
cn:CreditNote`;
